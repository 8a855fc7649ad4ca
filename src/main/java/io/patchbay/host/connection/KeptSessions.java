package io.patchbay.host.connection;

import io.patchbay.host.HostId;
import io.patchbay.host.HostSessions;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.host.HostsChanged;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One kept session a host. */
@Component
public class KeptSessions implements HostSessions {
    private final HostDoor door;
    private final Duration lifetime;
    private final Clock clock;
    private final Map<HostId, KeptSession> kept = new ConcurrentHashMap<>();

    KeptSessions(HostDoor door, @Value("${patchbay.hosts.session-lifetime}") Duration lifetime, Clock clock) {
        this.door = door;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    @Override
    public PowerShellSession session(HostId id) throws HostUnavailableException {
        // before it is kept: what is not registered must leave nothing behind
        door.host(id);
        KeptSession session = kept.computeIfAbsent(id, each -> new KeptSession(each, door, lifetime, clock));
        try {
            session.ensureOpen();
        } catch (PsrpException failed) {
            throw door.unavailable(id, failed);
        }
        return session;
    }

    @Override
    public PowerShellSession open(HostId id) throws HostUnavailableException {
        try {
            return door.open(id);
        } catch (PsrpException failed) {
            throw door.unavailable(id, failed);
        }
    }

    /** Gives the host's session up; the next call opens another one. */
    public void retire(HostId id) {
        KeptSession session = kept.get(id);
        if (session != null) {
            session.retire();
        }
    }

    /** Another address or credential takes another session. */
    @EventListener
    void changed(HostsChanged event) {
        KeptSession session = kept.remove(event.host());
        if (session != null) {
            Thread.ofVirtual().name("close-session").start(session::retire);
        }
    }

    /** All at once: a host that does not answer must not keep the others' shells open. */
    @PreDestroy
    void closeAll() {
        try (ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor()) {
            kept.values().forEach(each -> closing.execute(each::retire));
        }
    }
}
