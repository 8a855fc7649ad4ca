package io.patchbay.host.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HostRows extends Repository<HostRow, UUID> {
    HostRow saveAndFlush(HostRow row);

    Optional<HostRow> findById(UUID id);

    Optional<HostRow> findByDisplayNameFolded(String displayNameFolded);

    List<HostRow> findByOrderByDisplayNameFolded();

    @Modifying
    @Query("delete from HostRow row where row.id = :id")
    void deleteOf(UUID id);
}
