package io.patchbay.psrp.wsman;

import io.patchbay.psrp.PoolOptions;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.Fate;
import io.patchbay.psrp.auth.Credential;
import io.patchbay.psrp.wsman.soap.WsManRequest;
import io.patchbay.psrp.wsman.soap.WsManResponse;
import java.io.IOException;

/**
 * The door to hosts over WS-Management. The steps {@link #reach}, {@link #identify} and then opening a session fail one
 * after another for different reasons, so a connection test can tell what is wrong. Every call blocks, within the
 * endpoint's time limits.
 */
public final class WsManConnection {
    private WsManConnection() {}

    /**
     * Whether something answers on that address and port, whatever it is.
     *
     * @throws PsrpException.UnknownHost where the name has no address
     * @throws PsrpException.Unreachable where nothing answers
     */
    public static void reach(WsManEndpoint endpoint) throws PsrpException {
        try {
            Connector.connect(endpoint).close();
        } catch (IOException e) {
            throw new PsrpException.Unreachable(
                    "The connection to " + endpoint.url() + " broke: " + e.getMessage(), Fate.NOT_RUN, e);
        }
    }

    /**
     * Opens a runspace pool in the endpoint's session configuration.
     *
     * @param credential stays the caller's; the session keeps a copy until it is closed, to open further connections
     * @throws PsrpException.AccessDenied where the account may not use that session configuration
     * @throws PsrpException.Refused where there is no such session configuration, or a quota is used up
     */
    public static PowerShellSession open(WsManEndpoint endpoint, Credential credential, PoolOptions options)
            throws PsrpException {
        return PowerShellSession.open(new WsManTransport(endpoint, credential.copy()), options);
    }

    /**
     * Authenticates, and asks who is there; nothing else is touched on the host.
     *
     * @param credential stays the caller's
     * @throws PsrpException.NoService where no WinRM service is at that port and path
     * @throws PsrpException.CertificateRejected where the certificate is neither trusted nor the pinned one
     * @throws PsrpException.AuthenticationFailed where the credential is not accepted
     */
    public static HostInfo identify(WsManEndpoint endpoint, Credential credential) throws PsrpException {
        try (Channels channels = new Channels(endpoint, credential.copy())) {
            return switch (channels.ask("", new WsManRequest.Identify())) {
                case WsManResponse.Identity identity -> new HostInfo(identity.vendor(), identity.version());
                case WsManResponse.Fault fault -> throw Faults.of(endpoint, fault, Fate.NOT_RUN);
                case WsManResponse other -> throw Faults.unexpected(endpoint, other);
            };
        }
    }
}
