package io.patchbay.host.snapshot;

import io.patchbay.host.HostFailure;
import io.patchbay.host.HostId;
import io.patchbay.host.HostSnapshot;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/**
 * The networks of all hosts. The latest is kept in memory; a row is written when something changed, and otherwise now
 * and then, so that a thousand hosts read each minute are not a thousand writes. One thread at a time for one host.
 */
@Component
public class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    /** How far behind the time of the last reading may be in the database; it is caught up when the console stops. */
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(5);

    private final SnapshotRows snapshots;
    private final ReadingRows readings;
    private final TransactionTemplate transaction;
    private final SnapshotForm form = new SnapshotForm();
    private final FailureText failures = new FailureText();
    private final Map<HostId, Known> known = new ConcurrentHashMap<>();
    private final Map<HostId, Instant> written = new ConcurrentHashMap<>();

    Snapshots(SnapshotRows snapshots, ReadingRows readings, TransactionTemplate transaction) {
        this.snapshots = snapshots;
        this.readings = readings;
        this.transaction = transaction;
    }

    public Known known(HostId host) {
        Known inMemory = known.get(host);
        if (inMemory != null) {
            return inMemory;
        }
        Known stored = transaction.execute(status -> stored(host));
        Known first = known.putIfAbsent(host, stored);
        return first == null ? stored : first;
    }

    /** @return whether the network differs from the one before, or the host could not be read before */
    public boolean succeeded(HostId host, HostNetwork network, Instant at) {
        Instant moment = at.truncatedTo(ChronoUnit.MICROS);
        byte[] canonical = form.canonical(network);
        String hash = sha256(canonical);
        Known before = known(host);
        boolean same =
                before.snapshot() != null && before.snapshot().contentHash().equals(hash);
        boolean recovered = before.failure() != null;
        if (!same || recovered || overdue(host, moment)) {
            boolean stored = store(host, row -> {
                if (!same) {
                    SnapshotRow snapshot = new SnapshotRow(host.value(), moment, hash, SnapshotForm.packed(canonical));
                    snapshots.save(snapshot);
                    row.shows(Objects.requireNonNull(snapshot.getId()));
                }
                row.read(moment);
            });
            if (!stored) {
                return false;
            }
            written.put(host, moment);
        }
        known.put(host, new Known(new HostSnapshot(host, moment, hash, network), null));
        return !same || recovered;
    }

    /** @return whether the host could be read before, or failed for another reason */
    public boolean failed(HostId host, Message message, Message remedy, Instant at) {
        Known before = known(host);
        HostFailure last = before.failure();
        boolean same = last != null && last.message().key().equals(message.key());
        Instant since = last != null && same ? last.since() : at.truncatedTo(ChronoUnit.MICROS);
        HostFailure failure = new HostFailure(message, remedy, since);
        if (failure.equals(last)) {
            return false;
        }
        if (store(host, row -> row.failed(failures.written(failure), since))) {
            known.put(host, new Known(before.snapshot(), failure));
        }
        return !same;
    }

    public List<Instant> history(HostId host) {
        return transaction.execute(status -> snapshots.history(host.value()));
    }

    public Optional<HostSnapshot> at(HostId host, Instant moment) {
        return transaction.execute(
                status -> snapshots
                        .findByHostIdAndFirstReadAtLessThanEqualOrderByFirstReadAtDesc(
                                host.value(), moment, Limit.of(1))
                        .stream()
                        .findFirst()
                        .flatMap(row -> Optional.ofNullable(snapshot(host, row, row.firstReadAt()))));
    }

    /** Within the transaction that removes the host. */
    public void remove(HostId host) {
        readings.deleteOf(host.value());
        snapshots.deleteOf(host.value());
    }

    /** After that transaction. */
    public void forget(HostId host) {
        known.remove(host);
        written.remove(host);
    }

    @PreDestroy
    void writeTimes() {
        transaction.executeWithoutResult(status -> known.forEach((host, each) -> {
            if (each.snapshot() != null && each.failure() == null) {
                Instant at = each.snapshot().readAt();
                readings.findById(host.value()).ifPresent(row -> row.read(at));
            }
        }));
    }

    private boolean overdue(HostId host, Instant now) {
        Instant last = written.get(host);
        return last == null || Duration.between(last, now).compareTo(WRITTEN_EVERY) >= 0;
    }

    /** @return false where the host was removed meanwhile */
    private boolean store(HostId host, Consumer<ReadingRow> change) {
        try {
            transaction.executeWithoutResult(status -> {
                ReadingRow row = readings.findById(host.value()).orElseGet(() -> new ReadingRow(host.value()));
                change.accept(row);
                readings.save(row);
            });
            return true;
        } catch (DataIntegrityViolationException removedMeanwhile) {
            LOG.debug("Not kept, the host is not registered any more: {}", host, removedMeanwhile);
            return false;
        }
    }

    private Known stored(HostId host) {
        return readings.findById(host.value())
                .map(row -> new Known(latest(host, row), failure(row)))
                .orElse(Known.NOTHING);
    }

    private @Nullable HostSnapshot latest(HostId host, ReadingRow row) {
        if (row.snapshotId() == null || row.lastReadAt() == null) {
            return null;
        }
        Instant readAt = row.lastReadAt();
        return snapshots
                .findById(row.snapshotId())
                .flatMap(snapshot -> Optional.ofNullable(snapshot(host, snapshot, readAt)))
                .orElse(null);
    }

    private @Nullable HostFailure failure(ReadingRow row) {
        return row.failure() == null || row.failureSince() == null
                ? null
                : failures.read(row.failure(), row.failureSince());
    }

    /** Null where the row is of a form that this version can't read: as if it had not been kept. */
    private @Nullable HostSnapshot snapshot(HostId host, SnapshotRow row, Instant readAt) {
        if (row.format() != SnapshotForm.FORMAT) {
            return null;
        }
        try {
            HostNetwork network = form.network(SnapshotForm.unpacked(row.content()));
            return new HostSnapshot(host, readAt, row.contentHash(), network);
        } catch (JacksonException | UncheckedIOException | NullPointerException unreadable) {
            LOG.warn("A kept snapshot of host {} of {} can't be read any more.", host, row.firstReadAt(), unreadable);
            return null;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
