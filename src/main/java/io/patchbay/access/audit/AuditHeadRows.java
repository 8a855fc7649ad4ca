package io.patchbay.access.audit;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface AuditHeadRows extends Repository<AuditHeadRow, Integer> {

    /** Whoever holds it appends next; released with the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AuditHeadRow> findForAppendingById(int id);

    Optional<AuditHeadRow> findById(int id);
}
