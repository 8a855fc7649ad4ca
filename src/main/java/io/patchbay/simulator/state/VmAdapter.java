package io.patchbay.simulator.state;

import io.patchbay.simulator.state.port.PortFeatures;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine's network adapter.
 *
 * @param id the device's guid, the last part of the adapter's Id (behaviour: 14.4)
 * @param mac 000000000000 until a dynamic one is drawn at first start (behaviour: 9.4)
 * @param switchId of the switch it is connected to, which may be gone (behaviour: 1.17); null where not connected
 * @param switchName the switch's name as this adapter remembers it (behaviour: 8.1, 8.6)
 * @param addresses as integration services tell them; empty where unknown
 */
public record VmAdapter(
        UUID id,
        String name,
        String mac,
        boolean dynamicMac,
        boolean legacy,
        @Nullable UUID switchId,
        String switchName,
        PortFeatures features,
        List<String> addresses) {
    public VmAdapter {
        addresses = List.copyOf(addresses);
    }

    public boolean connected() {
        return switchId != null;
    }

    public VmAdapter withFeatures(PortFeatures newFeatures) {
        return new VmAdapter(id, name, mac, dynamicMac, legacy, switchId, switchName, newFeatures, addresses);
    }

    public VmAdapter withSwitch(@Nullable UUID newSwitchId, String newSwitchName) {
        return new VmAdapter(id, name, mac, dynamicMac, legacy, newSwitchId, newSwitchName, features, addresses);
    }
}
