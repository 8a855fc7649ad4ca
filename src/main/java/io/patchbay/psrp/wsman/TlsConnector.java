package io.patchbay.psrp.wsman;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.Fate;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Puts TLS on a connection, and decides whether it is the right host's. */
final class TlsConnector {
    private TlsConnector() {}

    /** A socket on which TLS stands, and the certificate that the host showed. */
    record Secured(SSLSocket socket, X509Certificate certificate) {}

    static Secured secure(Socket plain, WsManEndpoint endpoint) throws PsrpException {
        HostTrust trust = new HostTrust(endpoint.pinnedFingerprint());
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, endpoint.host(), endpoint.port(), true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            if (endpoint.pinnedFingerprint() == null) {
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
            }
            socket.setSSLParameters(parameters);
            plain.setSoTimeout(Connector.millis(endpoint.timeouts().connect()));
            socket.startHandshake();
            return new Secured(socket, certificate(socket));
        } catch (SocketTimeoutException e) {
            throw new PsrpException.TimedOut(
                    endpoint.url() + " took the connection, but did not finish the TLS handshake in time.",
                    Fate.NOT_RUN,
                    e);
        } catch (SSLException e) {
            throw refused(endpoint, trust, e);
        } catch (IOException e) {
            throw new PsrpException.NoService(
                    "%s ended the TLS handshake (%s). Is it an HTTPS listener?"
                            .formatted(endpoint.url(), e.getMessage()),
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    private static PsrpException refused(WsManEndpoint endpoint, HostTrust trust, SSLException e) {
        X509Certificate shown = trust.shown();
        if (shown == null || trust.accepted()) {
            return new PsrpException.NoService(
                    "%s does not speak TLS as needed (%s). Is it an HTTPS listener?"
                            .formatted(endpoint.url(), e.getMessage()),
                    e);
        }
        String fingerprint = Fingerprints.of(shown);
        String why = endpoint.pinnedFingerprint() == null
                ? "no trusted authority vouches for it under this name: " + e.getMessage()
                : "it is not the pinned one";
        return new PsrpException.CertificateRejected(
                "The certificate of %s is refused (%s). It is %s with SHA-256 fingerprint %s."
                        .formatted(endpoint.url(), why, shown.getSubjectX500Principal(), fingerprint),
                fingerprint,
                e);
    }

    private static X509Certificate certificate(SSLSocket socket) throws SSLPeerUnverifiedException {
        Certificate[] chain = socket.getSession().getPeerCertificates();
        return (X509Certificate) chain[0];
    }

    /** The machine's authorities, or one pinned certificate; it remembers what the host showed. */
    private static final class HostTrust extends X509ExtendedTrustManager {
        private final @Nullable String pinned;
        private final X509ExtendedTrustManager authorities;
        private @Nullable X509Certificate shown;
        private boolean accepted;

        HostTrust(@Nullable String pinned) {
            this.pinned = pinned;
            this.authorities = authorities();
        }

        @Nullable
        X509Certificate shown() {
            return shown;
        }

        boolean accepted() {
            return accepted;
        }

        private static X509ExtendedTrustManager authorities() {
            try {
                TrustManagerFactory factory =
                        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                factory.init((KeyStore) null);
                return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This Java has no trusted authorities", e);
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            shown = chain[0];
            if (pinned == null) {
                authorities.checkServerTrusted(chain, type, socket);
            } else if (!pinned.equals(Fingerprints.of(chain[0]))) {
                throw new CertificateException("not the pinned certificate");
            }
            accepted = true;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("only sockets are used here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("only sockets are used here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("no clients here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("no clients here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("no clients here");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return authorities.getAcceptedIssuers();
        }
    }
}
