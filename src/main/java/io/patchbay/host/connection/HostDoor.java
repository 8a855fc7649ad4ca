package io.patchbay.host.connection;

import io.patchbay.access.Secrets;
import io.patchbay.host.HostCredential;
import io.patchbay.host.HostFailure;
import io.patchbay.host.HostId;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.host.registry.KeptCredentials;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens sessions to registered hosts with the credential that is kept for each. */
@Component
class HostDoor {
    private final Hosts hosts;
    private final KeptCredentials credentials;
    private final SessionOpener opener;
    private final Clock clock;

    HostDoor(Hosts hosts, KeptCredentials credentials, SessionOpener opener, Clock clock) {
        this.hosts = hosts;
        this.credentials = credentials;
        this.opener = opener;
        this.clock = clock;
    }

    RegisteredHost host(HostId id) throws HostUnavailableException {
        return hosts.find(id).orElseThrow(() -> unavailable(Why.notRegistered(), null));
    }

    /** For the caller to close. */
    HostCredential credential(RegisteredHost host) throws HostUnavailableException {
        try {
            return credentials
                    .find(host.id())
                    .orElseThrow(() -> unavailable(Why.noCredential(host.displayName()), null));
        } catch (Secrets.UnreadableException unreadable) {
            throw unavailable(Why.of(unreadable, host.displayName()), unreadable);
        }
    }

    /** @throws PsrpException where the host was asked and did not open */
    PowerShellSession open(HostId id) throws HostUnavailableException, PsrpException {
        RegisteredHost host = host(id);
        try (HostCredential credential = credential(host)) {
            return opener.open(host.address(), credential);
        }
    }

    HostUnavailableException unavailable(HostId id, PsrpException failed) {
        return hosts.find(id)
                .map(host -> unavailable(Why.of(failed, host.address(), host.userName()), failed))
                .orElseGet(() -> unavailable(Why.notRegistered(), failed));
    }

    private HostUnavailableException unavailable(Why why, @Nullable Throwable cause) {
        return new HostUnavailableException(new HostFailure(why.message(), why.remedy(), clock.instant()), cause);
    }
}
