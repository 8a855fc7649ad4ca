package io.patchbay.psrp.wsman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.auth.Credential;
import io.patchbay.psrp.auth.NtlmAcceptor;
import io.patchbay.psrp.auth.NtlmException;
import io.patchbay.psrp.auth.NtlmSeal;
import io.patchbay.psrp.wsman.framing.SealedBody;
import io.patchbay.psrp.wsman.soap.ResponseWriter;
import io.patchbay.psrp.wsman.soap.WsManResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host, or somebody in front of it, that does not play by the rules. */
@Timeout(60)
class HostileHostTest {
    private static final byte[] IDENTITY = ResponseWriter.write(null, new WsManResponse.Identity("Evil", "1"));

    @Test
    void refusesAPlainAnswerOnceMessagesAreSealed() throws Exception {
        try (FakeHost host = new FakeHost(() -> new Authenticating() {
            @Override
            ClassicHttpResponse answer(NtlmSeal seal) {
                return FakeHost.reply(200, "application/soap+xml;charset=UTF-8", IDENTITY);
            }
        })) {
            assertThatThrownBy(() -> identify(host.endpoint()))
                    .isInstanceOfSatisfying(PsrpException.ProtocolViolation.class, e -> assertThat(e.fate())
                            .isEqualTo(PsrpException.Fate.UNKNOWN))
                    .hasMessageContaining("unsealed");
        }
    }

    @Test
    void believesNoErrorThatIsNotSealed() throws Exception {
        for (int status : new int[] {401, 404, 500, 503}) {
            try (FakeHost host = new FakeHost(() -> new Authenticating() {
                @Override
                ClassicHttpResponse answer(NtlmSeal seal) {
                    return FakeHost.reply(status, "text/html", "<h1>gone</h1>".getBytes(UTF_8));
                }
            })) {
                assertThatThrownBy(() -> identify(host.endpoint())).isInstanceOf(PsrpException.ProtocolViolation.class);
            }
        }
    }

    @Test
    void refusesAnAnswerThatWasChangedOnItsWay() throws Exception {
        try (FakeHost host = new FakeHost(() -> new Authenticating() {
            @Override
            ClassicHttpResponse answer(NtlmSeal seal) {
                byte[] body = SealedBody.write(seal, IDENTITY);
                body[body.length - 40] ^= 1;
                return FakeHost.reply(200, SealedBody.CONTENT_TYPE, body);
            }
        })) {
            assertThatThrownBy(() -> identify(host.endpoint())).isInstanceOf(PsrpException.ProtocolViolation.class);
        }
    }

    @Test
    void refusesAHostThatDoesNotKnowThePasswordItself() throws Exception {
        // it accepts whatever the client answers, but cannot seal: it has no session key
        try (FakeHost host = new FakeHost(() -> new FakeHost.Answers() {
            private final NtlmAcceptor acceptor = acceptor("whatever");
            private int requests;

            @Override
            public ClassicHttpResponse to(ClassicHttpRequest request, byte[] body) {
                requests++;
                return switch (requests) {
                    case 1 -> challengeOf(acceptor, request);
                    case 2 -> FakeHost.reply(200, "text/plain", new byte[0]);
                    default -> FakeHost.reply(200, "application/soap+xml;charset=UTF-8", IDENTITY);
                };
            }
        })) {
            assertThatThrownBy(() -> identify(host.endpoint())).isInstanceOf(PsrpException.ProtocolViolation.class);
        }
    }

    @Test
    void neverSendsThePasswordToAHostThatAsksForItInTheClear() throws Exception {
        try (FakeHost host = new FakeHost(() -> (request, body) -> FakeHost.challenge("Basic realm=\"WSMAN\""))) {
            assertThatThrownBy(() -> identify(host.endpoint()))
                    .isInstanceOf(PsrpException.AuthenticationFailed.class)
                    .hasMessageContaining("basic realm");
            assertThat(host.authorizations).hasSize(1).allMatch(each -> each.startsWith("Negotiate TlRMTVNTUAAB"));
        }
    }

    @Test
    void sendsNothingReadable() throws Exception {
        try (FakeHost host = new FakeHost(() -> new Authenticating() {
            @Override
            ClassicHttpResponse answer(NtlmSeal seal) {
                return FakeHost.reply(200, SealedBody.CONTENT_TYPE, SealedBody.write(seal, IDENTITY));
            }
        })) {
            assertThat(identify(host.endpoint()).vendor()).isEqualTo("Evil");
            assertThat(host.bodies).hasSize(3);
            assertThat(host.bodies.get(0)).isEmpty();
            assertThat(host.bodies.get(1)).isEmpty();
            assertThat(new String(host.bodies.get(2), UTF_8)).doesNotContain("Identify");
        }
    }

    @Test
    void tellsAServiceThatIsNoWinRm() throws Exception {
        try (FakeHost host = new FakeHost(
                () -> (request, body) -> FakeHost.reply(200, "text/html", "<h1>It works!</h1>".getBytes(UTF_8)))) {
            assertThatThrownBy(() -> identify(host.endpoint())).isInstanceOf(PsrpException.NoService.class);
        }
        try (Greeter greeter = new Greeter("220 mail.example.com ESMTP\r\n")) {
            assertThatThrownBy(() -> identify(greeter.endpoint())).isInstanceOf(PsrpException.NoService.class);
        }
    }

    @Test
    void waitsForASilentHostNoLongerThanItSays() throws Exception {
        try (Greeter silent = new Greeter("")) {
            WsManEndpoint.Timeouts quick =
                    new WsManEndpoint.Timeouts(Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofMillis(100));
            assertThatThrownBy(() -> identify(silent.endpoint().withTimeouts(quick)))
                    .isInstanceOf(PsrpException.TimedOut.class);
        }
    }

    private static HostInfo identify(WsManEndpoint endpoint) throws PsrpException {
        try (Credential credential = new Credential("Administrator", "", "secret".toCharArray())) {
            return WsManConnection.identify(endpoint, credential);
        }
    }

    private static NtlmAcceptor acceptor(String password) {
        return new NtlmAcceptor("HV01", (domain, user) -> Optional.of(password.toCharArray()), Optional.empty());
    }

    private static ClassicHttpResponse challengeOf(NtlmAcceptor acceptor, ClassicHttpRequest request) {
        try {
            return FakeHost.challenge(
                    "Negotiate " + Base64.getEncoder().encodeToString(acceptor.challenge(token(request))));
        } catch (NtlmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] token(ClassicHttpRequest request) {
        String header = request.getFirstHeader("Authorization").getValue();
        return Base64.getDecoder().decode(header.substring("Negotiate ".length()));
    }

    /** Authenticates as it must, then answers as it likes. */
    private abstract static class Authenticating implements FakeHost.Answers {
        private final NtlmAcceptor acceptor = acceptor("secret");
        private int requests;
        private @Nullable NtlmSeal seal;

        abstract ClassicHttpResponse answer(NtlmSeal own);

        @Override
        public ClassicHttpResponse to(ClassicHttpRequest request, byte[] body) {
            requests++;
            try {
                return switch (requests) {
                    case 1 -> challengeOf(acceptor, request);
                    case 2 -> {
                        seal = acceptor.accept(token(request)).seal();
                        yield FakeHost.reply(200, "text/plain", new byte[0]);
                    }
                    default -> {
                        NtlmSeal own = Objects.requireNonNull(seal);
                        SealedBody.read(own, body);
                        yield answer(own);
                    }
                };
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Says its piece to whoever connects, and nothing more. */
    private static final class Greeter implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

        Greeter(String greeting) throws IOException {
            Thread.ofVirtual().start(() -> {
                try {
                    Socket socket = server.accept();
                    socket.getOutputStream().write(greeting.getBytes(UTF_8));
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    // closed
                }
            });
        }

        WsManEndpoint endpoint() {
            return WsManEndpoint.http("127.0.0.1", server.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
