package io.patchbay.change.run.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RunRows extends Repository<RunRow, Long> {
    RunRow save(RunRow row);

    Optional<RunRow> findByNumber(long number);

    @Query("select row from RunRow row where row.id = :id")
    Optional<RunRow> findByPublicId(UUID id);

    List<RunRow> findByHostIdOrderByNumberDesc(UUID hostId, Limit limit);

    Optional<RunRow> findFirstByHostIdAndStateOrderByNumberDesc(UUID hostId, String state);

    /** Those that say they run, while nobody holds the lease for them any more. */
    @Query("""
            select row from RunRow row where row.state = 'RUNNING' and not exists (
                select lease from LeaseRow lease where lease.fencing = row.number and lease.expiresAt > :now)
            order by row.number""")
    List<RunRow> findAbandoned(java.time.Instant now);
}
