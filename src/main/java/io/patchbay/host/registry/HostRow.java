package io.patchbay.host.registry;

import io.patchbay.host.HostAddress;
import io.patchbay.host.HostId;
import io.patchbay.host.RegisteredHost;
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
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "host")
class HostRow {
    @Id
    private UUID id;

    @Column(name = "display_name", length = 100)
    private String displayName;

    @Column(name = "display_name_folded", length = 100)
    private String displayNameFolded;

    @Column(name = "address_name", length = 253)
    private String addressName;

    @Column(name = "port")
    private int port;

    @Column(name = "path", length = 200)
    private String path;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "transport", length = 10)
    private HostAddress.Transport transport;

    @Column(name = "configuration_name", length = 200)
    private String configurationName;

    @Column(name = "pinned_fingerprint", length = 64)
    private @Nullable String pinnedFingerprint;

    @Column(name = "user_name", length = 256)
    private String userName;

    @Column(name = "added_at")
    private Instant addedAt;

    /** Of JPA alone. */
    @SuppressWarnings("NullAway.Init")
    protected HostRow() {}

    @SuppressWarnings("NullAway.Init")
    HostRow(HostId id, String displayName, HostAddress address, String userName, Instant addedAt) {
        this.id = id.value();
        this.addedAt = addedAt;
        describe(displayName, address, userName);
    }

    final void describe(String newDisplayName, HostAddress address, String newUserName) {
        displayName = newDisplayName;
        displayNameFolded = folded(newDisplayName);
        addressName = address.name();
        port = address.port();
        path = address.path();
        transport = address.transport();
        configurationName = address.configurationName();
        pinnedFingerprint = address.pinnedFingerprint();
        userName = newUserName;
    }

    static String folded(String displayName) {
        return displayName.toLowerCase(Locale.ROOT);
    }

    RegisteredHost host() {
        return new RegisteredHost(
                new HostId(id),
                displayName,
                new HostAddress(addressName, port, path, transport, configurationName, pinnedFingerprint),
                userName,
                addedAt);
    }
}
