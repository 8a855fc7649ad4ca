package io.patchbay.host.connection;

import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.psrp.PoolOptions;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.auth.Credential;
import io.patchbay.psrp.wsman.WsManConnection;
import io.patchbay.psrp.wsman.WsManEndpoint;
import org.springframework.stereotype.Component;

/** Over WS-Management. */
@Component
class WireSessionOpener implements SessionOpener {
    /**
     * A host of a thousand VMs says a few MiB. Every reading under way may hold this much, and a host is a stranger: with
     * {@code patchbay.hosts.reads-at-once} it has to fit into the console's memory.
     */
    static final PoolOptions POOL = PoolOptions.DEFAULT.withMaxReceived(32L << 20);

    @Override
    public PowerShellSession open(HostAddress address, HostCredential credential) throws PsrpException {
        try (Credential copy = Credential.of(credential.user(), credential.password())) {
            return WsManConnection.open(endpoint(address), copy, POOL);
        }
    }

    @Override
    public void authenticate(HostAddress address, HostCredential credential) throws PsrpException {
        try (Credential copy = Credential.of(credential.user(), credential.password())) {
            WsManConnection.identify(endpoint(address), copy);
        }
    }

    private static WsManEndpoint endpoint(HostAddress address) {
        boolean tls = address.transport() == HostAddress.Transport.HTTPS;
        return new WsManEndpoint(
                address.name(),
                address.port(),
                address.path(),
                tls,
                tls ? address.pinnedFingerprint() : null,
                address.configurationName(),
                WsManEndpoint.Timeouts.DEFAULT);
    }
}
