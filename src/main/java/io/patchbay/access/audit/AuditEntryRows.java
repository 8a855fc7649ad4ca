package io.patchbay.access.audit;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Appends and reads; there is no method that changes or removes. */
interface AuditEntryRows extends Repository<AuditEntryRow, Long> {
    AuditEntryRow save(AuditEntryRow row);

    List<AuditEntryRow> findByOrderByNumberDesc(Limit limit);

    List<AuditEntryRow> findByNumberGreaterThanOrderByNumber(long number, Limit limit);
}
