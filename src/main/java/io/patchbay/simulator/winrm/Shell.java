package io.patchbay.simulator.winrm;

import io.patchbay.simulator.session.ServerPool;
import java.time.Duration;
import java.time.Instant;

/** A shell on one host, and who owns it. */
sealed interface Shell {
    Facts facts();

    /** What every shell has. */
    final class Facts {
        private final String id;
        private final String host;
        private final String owner;
        private final String resourceUri;
        private final Duration idleTimeout;
        private Instant lastUsed;
        private int atWork;

        Facts(String id, String host, String owner, String resourceUri, Duration idleTimeout, Instant now) {
            this.id = id;
            this.host = host;
            this.owner = owner;
            this.resourceUri = resourceUri;
            this.idleTimeout = idleTimeout;
            this.lastUsed = now;
        }

        String id() {
            return id;
        }

        String resourceUri() {
            return resourceUri;
        }

        /** To everybody else it is as if there were no such shell. */
        boolean belongsTo(String askedHost, String user) {
            return host.equalsIgnoreCase(askedHost) && owner.equalsIgnoreCase(user);
        }

        synchronized int atWork() {
            return atWork;
        }

        synchronized void begin() {
            atWork++;
        }

        synchronized void end(Instant now) {
            atWork--;
            lastUsed = now;
        }

        /** A waiting request keeps a shell from idling. */
        synchronized boolean hasIdledAway(Instant now) {
            return atWork == 0 && lastUsed.plus(idleTimeout).isBefore(now);
        }
    }

    /** A runspace pool. */
    record PowerShell(Facts facts, ServerPool pool) implements Shell {}

    /** A command shell (WinRS), which opens and closes and runs nothing. */
    record Command(Facts facts) implements Shell {}
}
