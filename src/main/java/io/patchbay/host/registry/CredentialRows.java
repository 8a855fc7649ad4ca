package io.patchbay.host.registry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CredentialRows extends Repository<CredentialRow, UUID> {
    CredentialRow save(CredentialRow row);

    Optional<CredentialRow> findById(UUID host);

    @Modifying
    @Query("delete from CredentialRow row where row.hostId = :host")
    void deleteOf(UUID host);
}
