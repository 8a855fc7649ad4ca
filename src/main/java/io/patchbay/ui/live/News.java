package io.patchbay.ui.live;

import io.patchbay.change.Run;
import io.patchbay.host.HostId;

/** Something that a screen may have to show. Equal news of one gathering are told once. */
public sealed interface News {

    /** A host was added, changed or removed. */
    record HostList(HostId host) implements News {}

    /** A host was read, or could not be. @param changed whether its network, or whether it can be read, is different */
    record HostState(HostId host, boolean changed) implements News {}

    /** A run as it stands now. */
    record RunStands(Run run) implements News {}
}
