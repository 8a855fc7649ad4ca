package io.patchbay.access.people;

import io.patchbay.access.Person;
import io.patchbay.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "person")
class PersonRow {
    @Id
    private UUID id;

    @Column(name = "user_name", length = 64)
    private String userName;

    @Column(name = "user_name_folded", length = 64)
    private String userNameFolded;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "role", length = 20)
    private Role role;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Of JPA alone. */
    @SuppressWarnings("NullAway.Init")
    protected PersonRow() {}

    PersonRow(UUID id, String userName, String passwordHash, Role role, Instant createdAt) {
        this.id = id;
        this.userName = userName;
        this.userNameFolded = folded(userName);
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = createdAt;
    }

    static String folded(String userName) {
        return userName.toLowerCase(Locale.ROOT);
    }

    String passwordHash() {
        return passwordHash;
    }

    Person person() {
        return new Person(id, userName, role);
    }
}
