package io.patchbay.simulator.winrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patchbay.psrp.PoolOptions;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.auth.Credential;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.wsman.WsManConnection;
import io.patchbay.psrp.wsman.WsManEndpoint;
import io.patchbay.simulator.Accounts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OurClientOverTlsTest {
    @TempDir
    private Path folder;

    private TestCertificate certificate;
    private WinRmListener listener;

    @BeforeEach
    void listen() throws Exception {
        certificate = TestCertificate.make(folder, "hv01");
        listener = new WinRmListener(
                0,
                name -> Optional.of(new EchoRunner()),
                Accounts.one("Administrator", "secret".toCharArray()),
                certificate.context(),
                Quotas.WINDOWS,
                InstantSource.system());
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    @Test
    void refusesACertificateThatNobodyVouchesForAndShowsItsFingerprint() {
        assertThatThrownBy(() -> identify(endpoint(listener.port())))
                .isInstanceOfSatisfying(PsrpException.CertificateRejected.class, e -> assertThat(e.fingerprint())
                        .isEqualTo(certificate.fingerprint()));
    }

    @Test
    void takesTheCertificateThatAPersonPinned() throws PsrpException {
        WsManEndpoint pinned = endpoint(listener.port()).withPinnedFingerprint(certificate.fingerprint());
        try (Credential credential = credential();
                PowerShellSession session = WsManConnection.open(pinned, credential, PoolOptions.DEFAULT)) {
            assertThat(session.invoke(PowerShell.command("Write-Output")
                                    .with(PsValue.int32(7))
                                    .build())
                            .output())
                    .containsExactly(PsValue.int32(7));
        }
    }

    @Test
    void refusesAnotherCertificateThanThePinnedOne() {
        WsManEndpoint pinned = endpoint(listener.port()).withPinnedFingerprint("AB".repeat(32));
        assertThatThrownBy(() -> identify(pinned))
                .isInstanceOfSatisfying(PsrpException.CertificateRejected.class, e -> assertThat(e.fingerprint())
                        .isEqualTo(certificate.fingerprint()))
                .hasMessageContaining("not the pinned one");
    }

    @Test
    void cannotBePassedOnBySomebodyInTheMiddle() throws Exception {
        TestCertificate middle = TestCertificate.make(folder, "middle");
        assertThatThrownBy(() -> identifyThrough(middle)).isInstanceOf(PsrpException.AuthenticationFailed.class);
        // the same road with the host's own certificate leads there: it was the certificate, nothing else
        identifyThrough(certificate);
    }

    private void identifyThrough(TestCertificate shown) throws Exception {
        try (ServerSocket server =
                shown.context().getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> passOn(server));
            identify(endpoint(server.getLocalPort()).withPinnedFingerprint(shown.fingerprint()));
        }
    }

    @Test
    void saysThatAPortDoesNotSpeakTls() throws Exception {
        try (WinRmListener plain = new WinRmListener(
                0, name -> Optional.of(new EchoRunner()), Accounts.one("Administrator", "secret".toCharArray()))) {
            assertThatThrownBy(() -> identify(endpoint(plain.port()))).isInstanceOf(PsrpException.NoService.class);
        }
    }

    @Test
    void saysThatAPortSpeaksTlsOnly() {
        WsManEndpoint plain = WsManEndpoint.http("127.0.0.1", listener.port()).withPath("/hv01/wsman");
        assertThatThrownBy(() -> identify(plain)).isInstanceOf(PsrpException.NoService.class);
    }

    /** Takes the client's TLS for its own, and speaks TLS with the real listener: byte for byte what both say. */
    private void passOn(ServerSocket server) {
        try {
            SSLContext anybody = SSLContext.getInstance("TLS");
            anybody.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
            Socket client = server.accept();
            Socket real = anybody.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), listener.port());
            Thread.startVirtualThread(() -> pump(client, real));
            Thread.startVirtualThread(() -> pump(real, client));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one side went away, and so does the other
        }
    }

    private static void identify(WsManEndpoint endpoint) throws PsrpException {
        try (Credential credential = credential()) {
            WsManConnection.identify(endpoint, credential);
        }
    }

    private static WsManEndpoint endpoint(int port) {
        return WsManEndpoint.https("localhost", port).withPath("/hv01/wsman");
    }

    private static Credential credential() {
        return new Credential("Administrator", "", "secret".toCharArray());
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
