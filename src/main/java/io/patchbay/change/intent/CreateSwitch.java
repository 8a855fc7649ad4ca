package io.patchbay.change.intent;

import io.patchbay.network.AdapterId;
import io.patchbay.network.VlanId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new virtual switch. */
public sealed interface CreateSwitch extends Intent {

    /** As a person typed it; preflight says whether it will do. */
    String name();

    /** Kept with the switch; empty for none. */
    String notes();

    /**
     * Over physical NICs, or over an LBFO team's NIC. With more than one NIC the switch teams them itself (SET).
     *
     * @param nics in the order in which they were chosen; the first gives the management OS's adapter its MAC
     *     (behaviour: 1.4)
     * @param sharedWithManagementOs whether the host itself gets a virtual network adapter on it
     * @param managementVlan the VLAN of that adapter, or null for untagged. Of a shared switch only
     * @param loadBalancing of the embedded team; without meaning for a single NIC
     */
    record External(
            String name,
            List<AdapterId> nics,
            boolean sharedWithManagementOs,
            @Nullable VlanId managementVlan,
            LoadBalancing loadBalancing,
            String notes)
            implements CreateSwitch {
        public External {
            nics = List.copyOf(nics);
        }
    }

    /** For the host and its VMs, without a way out. The host gets an adapter on it. */
    record Internal(String name, String notes) implements CreateSwitch {
        public Internal(String name) {
            this(name, "");
        }
    }

    /** For VMs among themselves. */
    record Private(String name, String notes) implements CreateSwitch {
        public Private(String name) {
            this(name, "");
        }
    }
}
