package io.patchbay.change.run.journal;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LeaseRows extends Repository<LeaseRow, UUID> {
    LeaseRow save(LeaseRow row);

    /** One where an expired lease was taken over. */
    @Modifying
    @Query("""
            update LeaseRow row set row.fencing = :fencing, row.expiresAt = :until
            where row.hostId = :host and row.expiresAt <= :now and row.fencing < :fencing""")
    int takeOver(UUID host, long fencing, Instant until, Instant now);

    /** One where the lease is still this run's. */
    @Modifying
    @Query("update LeaseRow row set row.expiresAt = :until where row.hostId = :host and row.fencing = :fencing")
    int renew(UUID host, long fencing, Instant until);

    @Modifying
    @Query("delete from LeaseRow row where row.hostId = :host and row.fencing = :fencing")
    int giveBack(UUID host, long fencing);

    @Modifying
    @Query("delete from LeaseRow row")
    int dropAll();
}
