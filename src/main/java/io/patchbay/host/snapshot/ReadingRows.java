package io.patchbay.host.snapshot;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReadingRows extends Repository<ReadingRow, UUID> {
    ReadingRow save(ReadingRow row);

    Optional<ReadingRow> findById(UUID host);

    @Modifying
    @Query("delete from ReadingRow row where row.hostId = :host")
    void deleteOf(UUID host);
}
