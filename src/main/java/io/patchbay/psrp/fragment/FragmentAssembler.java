package io.patchbay.psrp.fragment;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.ProtocolViolation;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the fragments of one stream (a pool's, or one pipeline's) together, however the bytes were cut (MS-PSRP 2.2.4).
 * Messages of one stream come one after another, never interleaved. Not for several threads.
 */
public final class FragmentAssembler {
    /** 64 MiB: more than PowerShell lets through by default in either direction. */
    public static final int DEFAULT_MAX_MESSAGE = 64 << 20;

    private static final int FIRST_GUESS = 512;

    private final int maxMessage;
    private final ByteBuffer header = ByteBuffer.allocate(FragmentSplitter.HEADER);
    private byte[] message = new byte[0];
    private int length;
    private boolean inMessage;
    private long objectId;
    private long nextFragment;

    // of the fragment whose header is complete
    private int missing;
    private boolean last;

    public FragmentAssembler() {
        this(DEFAULT_MAX_MESSAGE);
    }

    /** @param maxMessage greatest message taken, in bytes */
    public FragmentAssembler(int maxMessage) {
        this.maxMessage = maxMessage;
    }

    /**
     * Takes the next bytes.
     *
     * @return the messages that these bytes completed, in order; often none
     * @throws ProtocolViolation where these are no fragments, come out of order, or make too great a message
     */
    public List<byte[]> accept(byte[] bytes) throws ProtocolViolation {
        List<byte[]> complete = List.of();
        int at = 0;
        while (at < bytes.length || headerIsComplete() && missing == 0) {
            if (!headerIsComplete()) {
                int part = Math.min(header.remaining(), bytes.length - at);
                header.put(bytes, at, part);
                at += part;
                if (headerIsComplete()) {
                    begin();
                }
            } else {
                int part = Math.min(missing, bytes.length - at);
                append(bytes, at, part);
                at += part;
                if (missing == 0 && end()) {
                    complete = complete.isEmpty() ? new ArrayList<>() : complete;
                    complete.add(taken());
                }
            }
        }
        return complete;
    }

    /** Whether a message has begun and not ended: an end of the stream now would lose it. */
    public boolean unfinished() {
        return inMessage || header.position() > 0;
    }

    private boolean headerIsComplete() {
        return !header.hasRemaining();
    }

    private void begin() throws ProtocolViolation {
        long object = header.getLong(0);
        long fragment = header.getLong(8);
        int flags = header.get(16);
        missing = header.getInt(17);
        last = (flags & FragmentSplitter.END) != 0;
        boolean first = (flags & FragmentSplitter.START) != 0;
        if ((flags & ~(FragmentSplitter.START | FragmentSplitter.END)) != 0) {
            throw violation("its flags are " + (flags & 0xFF));
        }
        if (missing < 0 || missing > maxMessage - length) {
            throw violation("it makes a message of more than " + maxMessage + " bytes");
        }
        if (first == inMessage) {
            throw violation(first ? "it begins a message before the last one ended" : "it continues no message");
        }
        if (first) {
            inMessage = true;
            objectId = object;
            nextFragment = 0;
        }
        if (object != objectId || fragment != nextFragment) {
            throw violation("fragment " + nextFragment + " of message " + objectId + " was due, not fragment "
                    + fragment + " of message " + object);
        }
        nextFragment++;
    }

    private void append(byte[] bytes, int from, int part) {
        if (message.length - length < part) {
            // grows with what came, never with what a header promises
            int size = Math.max(length + part, (int) Math.min(maxMessage, Math.max(FIRST_GUESS, message.length * 2L)));
            message = Arrays.copyOf(message, size);
        }
        System.arraycopy(bytes, from, message, length, part);
        length += part;
        missing -= part;
    }

    /** Whether the message ended with this fragment. */
    private boolean end() {
        header.clear();
        return last;
    }

    private byte[] taken() {
        byte[] whole = message.length == length ? message : Arrays.copyOf(message, length);
        message = new byte[0];
        length = 0;
        inMessage = false;
        return whole;
    }

    private static ProtocolViolation violation(String what) {
        return new ProtocolViolation(
                "The host sent a fragment that cannot be: " + what + ".", PsrpException.Fate.UNKNOWN, null);
    }
}
