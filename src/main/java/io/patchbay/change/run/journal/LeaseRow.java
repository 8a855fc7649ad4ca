package io.patchbay.change.run.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Which run may change a host now. Only ever inserted here; renewed, taken over and given back by statements. */
@Entity
@Table(name = "change_lease")
class LeaseRow implements Persistable<UUID> {
    @Id
    @Column(name = "host_id")
    private UUID hostId;

    @Column(name = "fencing")
    private long fencing;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** Of JPA alone. */
    @SuppressWarnings("NullAway.Init")
    protected LeaseRow() {}

    LeaseRow(UUID hostId, long fencing, Instant expiresAt) {
        this.hostId = hostId;
        this.fencing = fencing;
        this.expiresAt = expiresAt;
    }

    @Override
    public @Nullable UUID getId() {
        return hostId;
    }

    /** So that saving inserts, and a host that has a lease already is refused by the key. */
    @Override
    public boolean isNew() {
        return true;
    }
}
