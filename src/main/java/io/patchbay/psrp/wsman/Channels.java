package io.patchbay.psrp.wsman;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.Fate;
import io.patchbay.psrp.auth.Credential;
import io.patchbay.psrp.wsman.soap.RequestWriter;
import io.patchbay.psrp.wsman.soap.ResponseReader;
import io.patchbay.psrp.wsman.soap.SoapException;
import io.patchbay.psrp.wsman.soap.WsManRequest;
import io.patchbay.psrp.wsman.soap.WsManResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The channels to one host for one credential. A waiting Receive keeps its channel for itself, so Signal and Send take
 * another; a channel that idles is given up before http.sys cuts it (120 s by default).
 */
final class Channels implements AutoCloseable {
    private static final long LONGEST_IDLE = TimeUnit.SECONDS.toNanos(60);
    private static final int MOST_IDLE = 4;
    private static final int MOST = 64;
    private static final int FIRST_ENVELOPE = 153_600;
    private static final int LATER_ENVELOPE = 512_000;

    private final WsManEndpoint endpoint;
    private final Credential credential;
    private final String sessionId = uuid();
    private final Deque<Channel> idle = new ArrayDeque<>();
    private final Set<Channel> all = new HashSet<>();
    private int opening;
    private boolean closed;

    /** @param credential is closed with this */
    Channels(WsManEndpoint endpoint, Credential credential) {
        this.endpoint = endpoint;
        this.credential = credential;
    }

    /**
     * Asks, and gives the answer, faults included.
     *
     * @throws PsrpException with fate NOT_RUN where the request never left, UNKNOWN where it may have arrived
     */
    WsManResponse ask(String resourceUri, WsManRequest request) throws PsrpException {
        String messageId = uuid();
        WsManRequest.Header header = new WsManRequest.Header(
                messageId,
                endpoint.url(),
                resourceUri,
                endpoint.timeouts().operation(),
                request instanceof WsManRequest.Create ? FIRST_ENVELOPE : LATER_ENVELOPE,
                sessionId);
        byte[] envelope = RequestWriter.write(new WsManRequest.Envelope(header, request));
        Duration timeout =
                endpoint.timeouts().operation().plus(endpoint.timeouts().grace());
        Channel channel = borrow();
        try {
            byte[] answer = channel.exchange(envelope, timeout);
            WsManResponse.Envelope read = ResponseReader.read(answer);
            boolean related = request instanceof WsManRequest.Identify || messageId.equalsIgnoreCase(read.relatesTo());
            if (!related) {
                channel.close();
                throw new PsrpException.ProtocolViolation(
                        "The answer of " + endpoint.url() + " belongs to another request.", Fate.UNKNOWN, null);
            }
            return read.response();
        } catch (SoapException e) {
            channel.close();
            throw new PsrpException.ProtocolViolation(
                    "The answer of " + endpoint.url() + " cannot be read: " + e.getMessage(), Fate.UNKNOWN, e);
        } finally {
            giveBack(channel);
        }
    }

    private Channel borrow() throws PsrpException {
        synchronized (this) {
            sweep();
            Channel channel = idle.pollFirst();
            while (channel != null && (channel.isStale() || !channel.isUsable())) {
                drop(channel);
                channel = idle.pollFirst();
            }
            if (closed) {
                throw new PsrpException.Unreachable("This session is closed.", Fate.NOT_RUN, null);
            }
            if (channel != null) {
                return channel;
            }
            if (all.size() + opening >= MOST) {
                throw new PsrpException.TimedOut(
                        "%d connections to %s are at work already.".formatted(MOST, endpoint.url()),
                        Fate.NOT_RUN,
                        null);
            }
            opening++;
        }
        @Nullable Channel opened = null;
        try {
            opened = Channel.open(endpoint, credential);
            return opened;
        } finally {
            synchronized (this) {
                opening--;
                if (opened != null && closed) {
                    // closed while this one was on its way: whoever uses it must not wait there
                    opened.close();
                } else if (opened != null) {
                    all.add(opened);
                }
            }
        }
    }

    private synchronized void giveBack(Channel channel) {
        if (closed || !channel.isUsable() || idle.size() >= MOST_IDLE) {
            drop(channel);
        } else {
            // last in, first out: what was used long ago grows old and goes
            idle.addFirst(channel);
        }
    }

    private void sweep() {
        while (true) {
            Channel oldest = idle.peekLast();
            if (oldest == null || oldest.idleNanos() < LONGEST_IDLE) {
                return;
            }
            idle.removeLast();
            drop(oldest);
        }
    }

    private void drop(Channel channel) {
        all.remove(channel);
        channel.close();
    }

    /** Closes every connection, those that wait too. */
    @Override
    public synchronized void close() {
        closed = true;
        Set.copyOf(all).forEach(this::drop);
        idle.clear();
        credential.close();
    }

    static String uuid() {
        return "uuid:" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }
}
