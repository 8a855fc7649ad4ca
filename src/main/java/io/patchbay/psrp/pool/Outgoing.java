package io.patchbay.psrp.pool;

import io.patchbay.psrp.fragment.FragmentSplitter;
import io.patchbay.psrp.message.Message;
import java.util.List;
import java.util.function.IntSupplier;

/** Makes fragments of what one sender says: its numbering, and the size that its transport carries now. */
public final class Outgoing {
    private final FragmentSplitter splitter = new FragmentSplitter();
    private final IntSupplier maxFragment;

    /** @param maxFragment in bytes, header included; asked before each message */
    public Outgoing(IntSupplier maxFragment) {
        this.maxFragment = maxFragment;
    }

    /** @return at least one fragment */
    public List<byte[]> fragments(Message message) {
        return splitter.split(message.write(), maxFragment.getAsInt());
    }
}
