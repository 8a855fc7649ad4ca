package io.patchbay.psrp.fragment;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Cuts messages into fragments (MS-PSRP 2.2.4). One splitter numbers all messages of one sender, from 1 on; it may be
 * used by several threads, but the fragments of one message must go out in order.
 */
public final class FragmentSplitter {
    /** Object id, fragment id, flags and length. */
    public static final int HEADER = 8 + 8 + 1 + 4;

    static final int START = 1;
    static final int END = 2;

    private final AtomicLong messages = new AtomicLong();

    /**
     * @param maxFragment greatest size of a fragment, its header included; more than {@link #HEADER}
     * @return at least one fragment, each with its header
     */
    public List<byte[]> split(byte[] message, int maxFragment) {
        int room = maxFragment - HEADER;
        if (room <= 0) {
            throw new IllegalArgumentException(
                    "A fragment of " + maxFragment + " bytes holds nothing: its header alone takes " + HEADER + ".");
        }
        long objectId = messages.incrementAndGet();
        List<byte[]> fragments = new ArrayList<>(message.length / room + 1);
        int from = 0;
        do {
            int length = Math.min(room, message.length - from);
            int flags = (from == 0 ? START : 0) | (from + length == message.length ? END : 0);
            fragments.add(ByteBuffer.allocate(HEADER + length)
                    .putLong(objectId)
                    .putLong(fragments.size())
                    .put((byte) flags)
                    .putInt(length)
                    .put(message, from, length)
                    .array());
            from += length;
        } while (from < message.length);
        return fragments;
    }
}
