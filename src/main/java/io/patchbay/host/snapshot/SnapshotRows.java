package io.patchbay.host.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SnapshotRows extends Repository<SnapshotRow, UUID> {
    SnapshotRow save(SnapshotRow row);

    Optional<SnapshotRow> findById(UUID id);

    @Query("select row.firstReadAt from SnapshotRow row where row.hostId = :host order by row.firstReadAt desc")
    List<Instant> history(UUID host);

    List<SnapshotRow> findByHostIdAndFirstReadAtLessThanEqualOrderByFirstReadAtDesc(
            UUID host, Instant moment, Limit limit);

    @Modifying
    @Query("delete from SnapshotRow row where row.hostId = :host")
    void deleteOf(UUID host);
}
