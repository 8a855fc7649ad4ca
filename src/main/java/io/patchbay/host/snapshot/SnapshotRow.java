package io.patchbay.host.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One distinct network of a host. */
@Entity
@Immutable
@Table(name = "host_snapshot")
class SnapshotRow implements Persistable<UUID> {
    @Id
    private UUID id;

    @Column(name = "host_id")
    private UUID hostId;

    @Column(name = "first_read_at")
    private Instant firstReadAt;

    @Column(name = "content_hash", length = 64)
    private String contentHash;

    @Column(name = "format")
    private int format;

    @Column(name = "content")
    private byte[] content;

    /** Of JPA alone. */
    @SuppressWarnings("NullAway.Init")
    protected SnapshotRow() {}

    SnapshotRow(UUID hostId, Instant firstReadAt, String contentHash, byte[] content) {
        this.id = UUID.randomUUID();
        this.hostId = hostId;
        this.firstReadAt = firstReadAt;
        this.contentHash = contentHash;
        this.format = SnapshotForm.FORMAT;
        this.content = content;
    }

    Instant firstReadAt() {
        return firstReadAt;
    }

    String contentHash() {
        return contentHash;
    }

    int format() {
        return format;
    }

    byte[] content() {
        return content;
    }

    @Override
    public @Nullable UUID getId() {
        return id;
    }

    /** Rows are only ever new: JPA inserts without looking first. */
    @Override
    public boolean isNew() {
        return true;
    }
}
