package io.patchbay.host.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a host: its latest network, when it was last found so, and why it can't be read now. */
@Entity
@Table(name = "host_reading")
class ReadingRow {
    @Id
    @Column(name = "host_id")
    private UUID hostId;

    @Column(name = "snapshot_id")
    private @Nullable UUID snapshotId;

    @Column(name = "last_read_at")
    private @Nullable Instant lastReadAt;

    @Column(name = "failure", length = 4000)
    private @Nullable String failure;

    @Column(name = "failure_since")
    private @Nullable Instant failureSince;

    /** Of JPA alone. */
    @SuppressWarnings("NullAway.Init")
    protected ReadingRow() {}

    ReadingRow(UUID hostId) {
        this.hostId = hostId;
    }

    @Nullable
    UUID snapshotId() {
        return snapshotId;
    }

    @Nullable
    Instant lastReadAt() {
        return lastReadAt;
    }

    @Nullable
    String failure() {
        return failure;
    }

    @Nullable
    Instant failureSince() {
        return failureSince;
    }

    void read(Instant at) {
        lastReadAt = at;
        failure = null;
        failureSince = null;
    }

    void shows(UUID snapshot) {
        snapshotId = snapshot;
    }

    void failed(String why, Instant since) {
        failure = why;
        failureSince = since;
    }
}
