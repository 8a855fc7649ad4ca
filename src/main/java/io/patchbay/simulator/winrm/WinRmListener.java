package io.patchbay.simulator.winrm;

import io.patchbay.psrp.auth.ChannelBinding;
import io.patchbay.simulator.Accounts;
import io.patchbay.simulator.HostDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.jspecify.annotations.Nullable;

/**
 * A WinRM listener on loopback for any number of simulated hosts, each at {@code /name/wsman}. It listens from its
 * construction until it is closed.
 */
public final class WinRmListener implements AutoCloseable {
    /** As http.sys: a connection without a request is closed after this time. */
    private static final int IDLE_MILLIS = 120_000;

    private static final int MOST_CONNECTIONS = 10_000;
    /** What sealing adds to an envelope, with room. */
    private static final int FRAMING = 4096;

    private static final int REAP_SECONDS = 5;

    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(32 * 1024)
            .setMaxHeaderCount(100)
            .build();

    private final ServerSocket server;
    private final HostDirectory directory;
    private final Accounts accounts;
    private final @Nullable SSLContext tls;
    private final Quotas quotas;
    private final Shells shells;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore room = new Semaphore(MOST_CONNECTIONS);
    private final ScheduledExecutorService reaper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("winrm-reaper").factory());

    /**
     * Starts to listen for HTTP, where every message must be sealed.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @throws IOException when the port is taken
     */
    public WinRmListener(int port, HostDirectory directory, Accounts accounts) throws IOException {
        this(port, directory, accounts, null, Quotas.WINDOWS, InstantSource.system());
    }

    /**
     * Starts to listen.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @param tls for HTTPS, with the listener's certificate; null for HTTP with sealed messages
     * @param clock by which shells idle
     * @throws IOException when the port is taken
     */
    public WinRmListener(
            int port,
            HostDirectory directory,
            Accounts accounts,
            @Nullable SSLContext tls,
            Quotas quotas,
            InstantSource clock)
            throws IOException {
        this.directory = directory;
        this.accounts = accounts;
        this.tls = tls;
        this.quotas = quotas;
        this.shells = new Shells(quotas, clock);
        this.server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        reaper.scheduleWithFixedDelay(shells::reap, REAP_SECONDS, REAP_SECONDS, TimeUnit.SECONDS);
        Thread.ofVirtual().name("winrm-accept").start(this::accept);
    }

    /** The port it listens on. */
    public int port() {
        return server.getLocalPort();
    }

    /** How many shells are open, on all hosts. */
    public int shells() {
        return shells.count();
    }

    /** How many requests in shells are being answered; most of them wait for output. */
    int atWork() {
        return shells.atWork();
    }

    /** Deletes the shells that idled away, now instead of within a few seconds. */
    public void reap() {
        shells.reap();
    }

    /** Cuts every connection in the middle of whatever it does, as a pulled cable would; shells stay. */
    public void cutConnections() {
        open.forEach(WinRmListener::close);
    }

    /** Deletes all shells, as a restart of the hosts would. */
    public void forgetShells() {
        shells.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (room.tryAcquire()) {
                    Thread.ofVirtual().name("winrm-" + socket.getPort()).start(() -> serve(socket));
                } else {
                    close(socket);
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    System.getLogger(WinRmListener.class.getName())
                            .log(System.Logger.Level.WARNING, "accepting a connection failed", e);
                }
            }
        }
    }

    private void serve(Socket plain) {
        open.add(plain);
        try (Socket socket = plain) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(IDLE_MILLIS);
            Optional<ChannelBinding> binding = Optional.empty();
            Socket spoken = socket;
            if (tls != null) {
                SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
                secured.startHandshake();
                binding = binding(secured);
                spoken = secured;
            }
            try (DefaultBHttpServerConnection connection =
                    new DefaultBHttpServerConnection(tls == null ? "http" : "https", LIMITS)) {
                connection.bind(spoken);
                new HttpConversation(
                                connection,
                                directory,
                                shells,
                                new Negotiation(accounts, binding),
                                tls != null,
                                quotas.maxEnvelopeSize() + FRAMING)
                        .run();
            }
        } catch (IOException | HttpException e) {
            System.getLogger(WinRmListener.class.getName()).log(System.Logger.Level.DEBUG, "a connection ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(plain);
            room.release();
        }
    }

    private static Optional<ChannelBinding> binding(SSLSocket socket) {
        Certificate[] own = socket.getSession().getLocalCertificates();
        return own != null && own.length > 0 && own[0] instanceof X509Certificate certificate
                ? ChannelBinding.of(certificate)
                : Optional.empty();
    }

    /** Stops listening, cuts every connection and stops every pipeline. */
    @Override
    public void close() throws IOException {
        server.close();
        reaper.shutdownNow();
        cutConnections();
        shells.close();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone, which is what was wanted
        }
    }
}
