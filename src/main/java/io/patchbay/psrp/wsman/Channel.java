package io.patchbay.psrp.wsman;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.Fate;
import io.patchbay.psrp.auth.ChannelBinding;
import io.patchbay.psrp.auth.Credential;
import io.patchbay.psrp.auth.NtlmException;
import io.patchbay.psrp.auth.NtlmInitiator;
import io.patchbay.psrp.auth.NtlmSeal;
import io.patchbay.psrp.wsman.framing.FramingException;
import io.patchbay.psrp.wsman.framing.SealedBody;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * One authenticated connection. NTLM authenticates the connection, not the request, and its key streams and counts
 * belong to it: so a channel never reconnects, serves one request at a time, and is thrown away after any failure.
 */
final class Channel implements AutoCloseable {
    private static final String SCHEME = "Negotiate ";
    private static final String SOAP = "application/soap+xml;charset=UTF-8";

    private final WsManEndpoint endpoint;
    private final HttpLine line;
    private final NtlmSeal seal;
    private long lastUsed = System.nanoTime();

    private Channel(WsManEndpoint endpoint, HttpLine line, NtlmSeal seal) {
        this.endpoint = endpoint;
        this.line = line;
        this.seal = seal;
    }

    /** Connects and authenticates; a failure here is always before anything was asked of the host. */
    static Channel open(WsManEndpoint endpoint, Credential credential) throws PsrpException {
        Socket socket = Connector.connect(endpoint);
        boolean done = false;
        try {
            Optional<ChannelBinding> binding = Optional.empty();
            if (endpoint.tls()) {
                TlsConnector.Secured secured = TlsConnector.secure(socket, endpoint);
                socket = secured.socket();
                binding = ChannelBinding.of(secured.certificate());
            }
            HttpLine line = new HttpLine(socket, endpoint);
            Channel channel = new Channel(endpoint, line, authenticate(endpoint, credential, line, binding));
            done = true;
            return channel;
        } catch (IOException e) {
            throw new PsrpException.Unreachable(
                    "The connection to " + endpoint.url() + " broke: " + e.getMessage(), Fate.NOT_RUN, e);
        } finally {
            if (!done) {
                close(socket);
            }
        }
    }

    /** Two empty requests, so that no message goes out before it can be sealed. */
    private static NtlmSeal authenticate(
            WsManEndpoint endpoint, Credential credential, HttpLine line, Optional<ChannelBinding> binding)
            throws PsrpException {
        NtlmInitiator initiator = new NtlmInitiator(credential, binding);
        try {
            HttpLine.Answer offer = handshake(endpoint, line, initiator.negotiate());
            if (offer.status() != 401) {
                throw noService(endpoint, offer.status());
            }
            byte[] challenge = challenge(endpoint, offer);
            HttpLine.Answer verdict = handshake(endpoint, line, initiator.authenticate(challenge));
            return switch (verdict.status()) {
                case 200 -> initiator.seal();
                case 401 ->
                    throw new PsrpException.AuthenticationFailed(
                            "%s does not accept the credential of %s: unknown account, wrong password, or an account that may not sign in over the network."
                                    .formatted(endpoint.url(), credential),
                            null);
                case 403 ->
                    throw new PsrpException.AccessDenied(
                            endpoint.url() + " knows " + credential + ", but does not let this account in.", null);
                default -> throw noService(endpoint, verdict.status());
            };
        } catch (NtlmException e) {
            throw new PsrpException.AuthenticationFailed(
                    "%s cannot be authenticated against: %s".formatted(endpoint.url(), e.getMessage()), e);
        }
    }

    private static HttpLine.Answer handshake(WsManEndpoint endpoint, HttpLine line, byte[] token) throws PsrpException {
        try {
            String header = SCHEME + Base64.getEncoder().encodeToString(token);
            return line.post(
                    new byte[0],
                    SOAP,
                    header,
                    endpoint.timeouts().connect().plus(endpoint.timeouts().grace()));
        } catch (SocketTimeoutException e) {
            throw new PsrpException.TimedOut(
                    endpoint.url() + " took the connection, but did not answer in time.", Fate.NOT_RUN, e);
        } catch (HttpException | IOException e) {
            throw new PsrpException.NoService(
                    "What answers at %s is no WinRM service (%s). Check port and protocol: 5985 is HTTP, 5986 HTTPS."
                            .formatted(endpoint.url(), e.getMessage()),
                    e);
        }
    }

    private static byte[] challenge(WsManEndpoint endpoint, HttpLine.Answer offer) throws PsrpException {
        for (String each : offer.challenges()) {
            if (each.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
                try {
                    return Base64.getDecoder()
                            .decode(each.substring(SCHEME.length()).strip());
                } catch (IllegalArgumentException e) {
                    throw new PsrpException.AuthenticationFailed(
                            endpoint.url() + " answers with a challenge that is none.", e);
                }
            }
        }
        throw new PsrpException.AuthenticationFailed(
                "%s does not offer NTLM under Negotiate, only %s. Allow Negotiate in its WinRM service."
                        .formatted(
                                endpoint.url(),
                                Arrays.toString(offer.challenges()).toLowerCase(Locale.ROOT)),
                null);
    }

    private static PsrpException noService(WsManEndpoint endpoint, int status) {
        return new PsrpException.NoService(
                "What answers at %s says HTTP %d: no WinRM service is at this path, or it is stopped."
                        .formatted(endpoint.url(), status),
                null);
    }

    /**
     * Sends an envelope and gives the answer's.
     *
     * @throws PsrpException with fate UNKNOWN, always: the host may have taken what was sent
     */
    byte[] exchange(byte[] envelope, Duration timeout) throws PsrpException {
        boolean done = false;
        try {
            byte[] body = endpoint.tls() ? envelope : SealedBody.write(seal, envelope);
            HttpLine.Answer answer = line.post(body, endpoint.tls() ? SOAP : SealedBody.CONTENT_TYPE, null, timeout);
            byte[] result = endpoint.tls() ? plain(answer) : sealed(answer);
            lastUsed = System.nanoTime();
            done = true;
            return result;
        } catch (SocketTimeoutException e) {
            throw new PsrpException.TimedOut(
                    endpoint.url() + " did not answer within " + timeout.toSeconds() + " s.", Fate.UNKNOWN, e);
        } catch (IOException e) {
            throw new PsrpException.Unreachable(
                    "The connection to " + endpoint.url() + " was lost: " + e.getMessage(), Fate.UNKNOWN, e);
        } catch (HttpException | FramingException | NtlmException e) {
            throw violation(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        } finally {
            if (!done) {
                line.close();
            }
        }
    }

    /** Whoever can write into the connection could send plain text: after sealing began nothing else counts. */
    private byte[] sealed(HttpLine.Answer answer) throws PsrpException, FramingException, NtlmException {
        if (!SealedBody.is(answer.contentType())) {
            throw violation("HTTP %d came unsealed where only sealed answers count".formatted(answer.status()), null);
        }
        return SealedBody.read(seal, answer.body());
    }

    private byte[] plain(HttpLine.Answer answer) throws PsrpException {
        if (answer.status() != 200 && answer.status() != 500 || answer.body().length == 0) {
            throw violation("HTTP %d came where an envelope was due".formatted(answer.status()), null);
        }
        return answer.body();
    }

    private PsrpException violation(String what, @Nullable Throwable cause) {
        return new PsrpException.ProtocolViolation(
                "The answer of " + endpoint.url() + " is refused: " + what + ".", Fate.UNKNOWN, cause);
    }

    long idleNanos() {
        return System.nanoTime() - lastUsed;
    }

    boolean isUsable() {
        return line.isOpen();
    }

    boolean isStale() {
        return line.isStale();
    }

    @Override
    public void close() {
        line.close();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it failed before, and that is what is told
        }
    }
}
