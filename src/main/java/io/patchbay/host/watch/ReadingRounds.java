package io.patchbay.host.watch;

import io.patchbay.host.HostId;
import io.patchbay.host.HostReadings;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.host.Hosts;
import io.patchbay.host.HostsChanged;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has every host read when it is due, and no more than so many at once. The distance between two readings of a host
 * varies by a tenth, so that a thousand hosts added together do not stay together.
 */
class ReadingRounds {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingRounds.class);
    private static final double JITTER = 0.1;

    private final Hosts hosts;
    private final HostReadings readings;
    private final Duration every;
    private final boolean on;
    private final Semaphore places;
    private final Clock clock;
    private final RandomGenerator chance;
    private final Map<HostId, Instant> due = new ConcurrentHashMap<>();
    private final Set<HostId> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("round-", 0).factory());
    private volatile boolean stopped;

    ReadingRounds(Hosts hosts, HostReadings readings, Duration every, int atOnce, Clock clock, RandomGenerator chance) {
        this.hosts = hosts;
        this.readings = readings;
        this.every = every;
        this.on = atOnce > 0;
        this.places = new Semaphore(atOnce, true);
        this.clock = clock;
        this.chance = chance;
    }

    /** Everything is due when the console starts. */
    void begin() {
        Instant now = clock.instant();
        hosts.list().forEach(host -> due.putIfAbsent(host.id(), now));
    }

    /** A new address or credential is tried at once. */
    void changed(HostsChanged event) {
        if (hosts.find(event.host()).isPresent()) {
            due.put(event.host(), clock.instant());
        } else {
            due.remove(event.host());
        }
    }

    /** Starts what is due; called every second or so. */
    void tick() {
        if (stopped || !on) {
            return;
        }
        Instant now = clock.instant();
        due.forEach((host, at) -> {
            if (!at.isAfter(now) && underWay.add(host)) {
                due.replace(host, at, next(now));
                threads.execute(() -> read(host));
            }
        });
    }

    /** Whether no reading of a round is under way. */
    boolean idle() {
        return underWay.isEmpty();
    }

    private Instant next(Instant now) {
        double factor = 1 - JITTER + 2 * JITTER * chance.nextDouble();
        return now.plusMillis(Math.round(every.toMillis() * factor));
    }

    private void read(HostId host) {
        try {
            places.acquire();
            try {
                readings.read(host);
            } finally {
                places.release();
            }
        } catch (HostUnavailableException known) {
            LOG.debug("{} is unavailable.", host, known);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unforeseen) {
            if (!stopped) {
                LOG.warn("A round ended in an unforeseen way.", unforeseen);
            }
        } finally {
            underWay.remove(host);
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        threads.shutdownNow();
    }
}
