package io.patchbay.change.run;

import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A host's network without the ids that Windows makes: equal where a person sees no difference. */
final class Pictures {
    private Pictures() {}

    static SortedSet<String> of(HostNetwork network) {
        SortedSet<String> lines = new TreeSet<>();
        for (VirtualSwitch each : network.switches()) {
            lines.add("switch %s %s over %s team %s %s notes %s"
                    .formatted(
                            each.name(), each.type(), each.uplinks(), each.team(), each.bandwidthMode(), each.notes()));
        }
        for (HostVnic each : network.hostVnics()) {
            lines.add("host vnic %s on %s %s".formatted(each.name(), name(network, each.switchId()), each.vlan()));
        }
        for (VirtualMachine vm : network.virtualMachines()) {
            for (VirtualMachine.Vnic each : vm.vnics()) {
                lines.add("vm %s %s on %s %s"
                        .formatted(vm.name(), each.id(), name(network, each.switchId()), each.vlan()));
            }
        }
        network.adapters().forEach(each -> lines.add("adapter %s %s".formatted(each.name(), each.link())));
        return lines;
    }

    private static String name(HostNetwork network, @Nullable SwitchId id) {
        return Optional.ofNullable(id)
                .flatMap(network::virtualSwitch)
                .map(VirtualSwitch::name)
                .orElse("nothing");
    }
}
