package io.patchbay.host.connection;

import io.patchbay.host.HostId;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one session that is kept for a host. What is lost or too old is replaced at the next call; the old one is closed
 * when its last pipeline has ended.
 */
final class KeptSession implements PowerShellSession {
    private final HostId host;
    private final HostDoor door;
    private final Duration lifetime;
    private final Clock clock;
    /** Held while opening, so that one host is never asked for two shells at once. */
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable Opened current;

    KeptSession(HostId host, HostDoor door, Duration lifetime, Clock clock) {
        this.host = host;
        this.door = door;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** A real session, and how many pipelines run in it. */
    private static final class Opened {
        final PowerShellSession session;
        final Instant since;
        int users;
        boolean retired;

        Opened(PowerShellSession session, Instant since) {
            this.session = session;
            this.since = since;
        }
    }

    void ensureOpen() throws HostUnavailableException, PsrpException {
        release(acquire());
    }

    @Override
    public void run(PowerShell pipeline, Consumer<PipelineEvent> events) throws PsrpException {
        boolean again = attempt(pipeline, events, true);
        if (again) {
            attempt(pipeline, events, false);
        }
    }

    /** @return whether it surely did not run because the session had been lost before, so that a new one may try */
    private boolean attempt(PowerShell pipeline, Consumer<PipelineEvent> events, boolean mayBeStale)
            throws PsrpException {
        Opened opened = acquireForRun();
        try {
            opened.session.run(pipeline, events);
            return false;
        } catch (PsrpException failed) {
            if (!loses(failed)) {
                throw failed;
            }
            retire(opened);
            if (mayBeStale && failed.fate() == PsrpException.Fate.NOT_RUN) {
                return true;
            }
            throw failed;
        } finally {
            release(opened);
        }
    }

    @Override
    public String powerShellVersion() {
        lock.lock();
        try {
            return current == null ? "" : current.session.powerShellVersion();
        } finally {
            lock.unlock();
        }
    }

    /** Does nothing: others use it, too. */
    @Override
    public void close() {}

    /** The next call opens another one. */
    void retire() {
        lock.lock();
        Opened opened;
        try {
            opened = current;
        } finally {
            lock.unlock();
        }
        if (opened != null) {
            retire(opened);
        }
    }

    private Opened acquireForRun() throws PsrpException {
        try {
            return acquire();
        } catch (HostUnavailableException noCredentialAnyMore) {
            throw new PsrpException.AuthenticationFailed(
                    "There is no credential for this host any more.", noCredentialAnyMore);
        }
    }

    private Opened acquire() throws HostUnavailableException, PsrpException {
        Opened stale = null;
        lock.lock();
        try {
            Opened opened = current;
            if (opened != null
                    && Duration.between(opened.since, clock.instant()).compareTo(lifetime) >= 0) {
                stale = opened;
                opened = null;
            }
            if (opened == null) {
                opened = new Opened(door.open(host), clock.instant());
                current = opened;
            }
            opened.users++;
            return opened;
        } finally {
            lock.unlock();
            if (stale != null) {
                retire(stale);
            }
        }
    }

    private void release(Opened opened) {
        boolean last;
        lock.lock();
        try {
            opened.users--;
            last = opened.retired && opened.users == 0;
        } finally {
            lock.unlock();
        }
        if (last) {
            opened.session.close();
        }
    }

    private void retire(Opened opened) {
        boolean unused;
        lock.lock();
        try {
            if (current == opened) {
                current = null;
            }
            unused = !opened.retired && opened.users == 0;
            opened.retired = true;
        } finally {
            lock.unlock();
        }
        if (unused) {
            opened.session.close();
        }
    }

    /** Whether the session can't be used after this. What one pipeline was refused leaves it as it was. */
    private static boolean loses(PsrpException failed) {
        return switch (failed) {
            case PsrpException.UnknownHost ignored -> true;
            case PsrpException.Unreachable ignored -> true;
            case PsrpException.NoService ignored -> true;
            case PsrpException.CertificateRejected ignored -> true;
            case PsrpException.AuthenticationFailed ignored -> true;
            case PsrpException.ShellLost ignored -> true;
            case PsrpException.TimedOut ignored -> true;
            case PsrpException.ProtocolViolation ignored -> true;
            case PsrpException.AccessDenied ignored -> false;
            case PsrpException.Refused ignored -> false;
        };
    }
}
