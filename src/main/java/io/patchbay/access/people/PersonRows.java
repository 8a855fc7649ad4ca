package io.patchbay.access.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonRows extends JpaRepository<PersonRow, UUID> {
    Optional<PersonRow> findByUserNameFolded(String userNameFolded);
}
