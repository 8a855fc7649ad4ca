package io.patchbay.simulator.session;

import io.patchbay.psrp.fragment.FragmentSplitter;
import io.patchbay.psrp.message.Body;
import io.patchbay.psrp.message.Message;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes one pool's messages into fragments, of the size that Windows sends. */
final class Outlet {
    private static final int FRAGMENT = 32 * 1024;

    private final FragmentSplitter splitter = new FragmentSplitter();
    private final UUID pool;

    Outlet(UUID pool) {
        this.pool = pool;
    }

    List<byte[]> fragments(@Nullable UUID pipeline, Body body) {
        return splitter.split(Message.toClient(pool, pipeline, body).write(), FRAGMENT);
    }
}
