package io.patchbay.simulator.state;

import io.patchbay.simulator.state.port.PortFeatures;
import java.util.List;
import java.util.UUID;

/**
 * A virtual network adapter of the management operating system: a port on a switch and a connection of the host.
 *
 * @param guid the connection's InterfaceGuid, which is the vNIC's DeviceId (behaviour: 14.4)
 * @param port the port's own id, the vNIC's AdapterId
 * @param name the vNIC's name; the alias is made of it, and may be renamed apart (behaviour: 14.1)
 * @param mac drawn when it was made, or the first uplink's permanent one (behaviour: 1.4, 9.4)
 */
public record HostVnic(
        UUID guid,
        UUID port,
        UUID switchId,
        String name,
        String alias,
        String description,
        int ifIndex,
        String mac,
        PortFeatures features,
        List<String> bindings)
        implements NetInterface {
    public HostVnic {
        bindings = List.copyOf(bindings);
    }

    public HostVnic withFeatures(PortFeatures newFeatures) {
        return new HostVnic(guid, port, switchId, name, alias, description, ifIndex, mac, newFeatures, bindings);
    }

    public HostVnic withName(String newName, String newAlias) {
        return new HostVnic(guid, port, switchId, newName, newAlias, description, ifIndex, mac, features, bindings);
    }
}
