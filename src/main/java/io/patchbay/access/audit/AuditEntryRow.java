package io.patchbay.access.audit;

import io.patchbay.access.Audit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntryRow implements Persistable<Long> {
    @Id
    private long number;

    @Column(name = "at")
    private Instant at;

    @Column(name = "actor", length = 64)
    private String actor;

    @Column(name = "action", length = 40)
    private String action;

    @Column(name = "subject")
    private String subject;

    @Column(name = "detail", length = 1000)
    private String detail;

    @Column(name = "previous_hash", length = 64)
    private String previousHash;

    @Column(name = "hash", length = 64)
    private String hash;

    /** Of JPA alone. */
    @SuppressWarnings("NullAway.Init")
    protected AuditEntryRow() {}

    AuditEntryRow(
            long number,
            Instant at,
            String actor,
            Audit.Action action,
            String subject,
            String detail,
            String previousHash) {
        this.number = number;
        this.at = at;
        this.actor = actor;
        this.action = action.name();
        this.subject = subject;
        this.detail = detail;
        this.previousHash = previousHash;
        this.hash = computedHash();
    }

    Audit.Entry entry() {
        return new Audit.Entry(number, at, actor, Audit.Action.valueOf(action), subject, detail);
    }

    String hash() {
        return hash;
    }

    /** Whether this follows {@code previous} and its content is the one that was hashed. */
    boolean follows(long previousNumber, String previous) {
        return number == previousNumber + 1 && previousHash.equals(previous) && hash.equals(computedHash());
    }

    long number() {
        return number;
    }

    /** Each part goes in with its length, so that no two entries have the same input. */
    private String computedHash() {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(20)
                .putLong(number)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .array());
        for (String part : new String[] {actor, action, subject, detail, previousHash}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public @Nullable Long getId() {
        return number;
    }

    /** Rows are only ever new: JPA inserts without looking first, and a number used twice fails. */
    @Override
    public boolean isNew() {
        return true;
    }
}
