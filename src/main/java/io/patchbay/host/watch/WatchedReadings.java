package io.patchbay.host.watch;

import io.patchbay.host.HostFailure;
import io.patchbay.host.HostId;
import io.patchbay.host.HostRead;
import io.patchbay.host.HostReadings;
import io.patchbay.host.HostSnapshot;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.host.Hosts;
import io.patchbay.host.HostsChanged;
import io.patchbay.host.RegisteredHost;
import io.patchbay.host.connection.KeptSessions;
import io.patchbay.host.connection.Why;
import io.patchbay.host.reading.UnreadableHostException;
import io.patchbay.host.snapshot.Snapshots;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.psrp.PsrpException;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Reads a host, once at a time; keeps what came, and tells of it. */
@Service
class WatchedReadings implements HostReadings {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedReadings.class);

    private final Hosts hosts;
    private final KeptSessions sessions;
    private final NetworkSource source;
    private final Snapshots snapshots;
    private final ApplicationEventPublisher events;
    private final Duration timeout;
    private final Clock clock;
    private final Map<HostId, ReentrantLock> oneAtATime = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("read-host-", 0).factory());

    WatchedReadings(
            Hosts hosts,
            KeptSessions sessions,
            NetworkSource source,
            Snapshots snapshots,
            ApplicationEventPublisher events,
            @Value("${patchbay.hosts.read-timeout}") Duration timeout,
            Clock clock) {
        this.hosts = hosts;
        this.sessions = sessions;
        this.source = source;
        this.snapshots = snapshots;
        this.events = events;
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public HostSnapshot read(HostId id) throws HostUnavailableException {
        RegisteredHost host = hosts.find(id).orElseThrow(() -> unavailable(Why.notRegistered(), clock.instant(), null));
        ReentrantLock lock = oneAtATime.computeIfAbsent(id, each -> new ReentrantLock(true));
        lock.lock();
        try {
            return readAlone(host);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<HostSnapshot> latest(HostId id) {
        return Optional.ofNullable(snapshots.known(id).snapshot());
    }

    @Override
    public List<Instant> history(HostId id) {
        return snapshots.history(id);
    }

    @Override
    public Optional<HostSnapshot> at(HostId id, Instant moment) {
        return snapshots.at(id, moment);
    }

    private HostSnapshot readAlone(RegisteredHost host) throws HostUnavailableException {
        try {
            HostNetwork network = withinTimeout(host);
            Instant now = clock.instant();
            boolean changed = snapshots.succeeded(host.id(), network, now);
            events.publishEvent(new HostRead(host.id(), changed));
            HostSnapshot known = snapshots.known(host.id()).snapshot();
            if (known == null) {
                throw unavailable(Why.notRegistered(), now, null);
            }
            return known;
        } catch (HostUnavailableException closed) {
            throw failed(host, closed.failure().message(), closed.failure().remedy(), closed);
        } catch (PsrpException broken) {
            throw failed(host, Why.of(broken, host.address(), host.userName()), broken);
        } catch (UnreadableHostException unreadable) {
            throw failed(host, unreadable.said(), Message.of("host.reading.remedy"), unreadable);
        } catch (TimeoutException endless) {
            sessions.retire(host.id());
            throw failed(host, Why.tooSlow(timeout.toSeconds()), endless);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            // who asked went away: that says nothing of the host
            throw unavailable(Why.stopped(), clock.instant(), stopped);
        } catch (RuntimeException unforeseen) {
            LOG.warn("Reading {} failed in an unforeseen way.", host.displayName(), unforeseen);
            throw failed(host, Why.unexpected(unforeseen), unforeseen);
        }
    }

    /** On a thread of its own, so that a reading which never ends can be ended. */
    private HostNetwork withinTimeout(RegisteredHost host)
            throws HostUnavailableException, PsrpException, UnreadableHostException, TimeoutException,
                    InterruptedException {
        Future<HostNetwork> reading = threads.submit(
                () -> source.read(sessions.session(host.id()), host.address().port()));
        try {
            return reading.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case HostUnavailableException each -> throw each;
                case PsrpException each -> throw each;
                case UnreadableHostException each -> throw each;
                case RuntimeException each -> throw each;
                case Error each -> throw each;
                case null, default -> throw new IllegalStateException(failed);
            }
        } finally {
            reading.cancel(true);
        }
    }

    private HostUnavailableException failed(RegisteredHost host, Why why, Throwable cause) {
        return failed(host, why.message(), why.remedy(), cause);
    }

    private HostUnavailableException failed(RegisteredHost host, Message message, Message remedy, Throwable cause) {
        Instant now = clock.instant();
        boolean changed = snapshots.failed(host.id(), message, remedy, now);
        if (changed) {
            LOG.info("{} can't be read: {}", host.displayName(), cause.getMessage());
        }
        events.publishEvent(new HostRead(host.id(), changed));
        HostFailure known = snapshots.known(host.id()).failure();
        return new HostUnavailableException(known != null ? known : new HostFailure(message, remedy, now), cause);
    }

    private static HostUnavailableException unavailable(Why why, Instant now, @Nullable Throwable cause) {
        return new HostUnavailableException(new HostFailure(why.message(), why.remedy(), now), cause);
    }

    @EventListener
    void changed(HostsChanged event) {
        if (hosts.find(event.host()).isEmpty()) {
            oneAtATime.remove(event.host());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
