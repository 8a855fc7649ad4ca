package io.patchbay.psrp.wsman;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.Fate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens TCP connections: every address of the name in turn, within one time limit. */
final class Connector {
    private Connector() {}

    /** @throws PsrpException where the name has no address, or none of its addresses answers */
    static Socket connect(WsManEndpoint endpoint) throws PsrpException {
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(endpoint.host());
        } catch (UnknownHostException e) {
            throw new PsrpException.UnknownHost(
                    "The name " + endpoint.host() + " has no address. Check its spelling, and DNS on this machine.", e);
        }
        long deadline = System.nanoTime() + endpoint.timeouts().connect().toNanos();
        @Nullable IOException last = null;
        for (InetAddress each : addresses) {
            int left = (int) Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
            try {
                return connect(new InetSocketAddress(each, endpoint.port()), left);
            } catch (IOException e) {
                last = e;
            }
        }
        throw new PsrpException.Unreachable(
                "Nothing answers at %s port %d (%s). Check that the host is on, that WinRM listens there, and the firewalls between."
                        .formatted(endpoint.host(), endpoint.port(), last == null ? "no address" : last.getMessage()),
                Fate.NOT_RUN,
                last);
    }

    private static Socket connect(InetSocketAddress address, int millis) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(address, millis);
            socket.setTcpNoDelay(true);
            socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    static int millis(Duration duration) {
        return (int) Math.clamp(duration.toMillis(), 1, Integer.MAX_VALUE);
    }
}
