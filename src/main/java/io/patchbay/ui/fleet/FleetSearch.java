package io.patchbay.ui.fleet;

import io.patchbay.host.HostOverview;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.MacAddress;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VlanSetting;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds hosts by what is on them: names of hosts, switches, adapters and VMs, VLANs, MACs, addresses. */
final class FleetSearch {
    private final String words;
    private final String digits;

    FleetSearch(String words) {
        this.words = words.strip().toLowerCase(Locale.ROOT);
        this.digits = this.words.replaceAll("[:-]", "");
    }

    boolean finds(HostOverview overview) {
        if (words.isEmpty()) {
            return true;
        }
        var snapshot = overview.snapshot();
        return holds(overview.host().displayName())
                || holds(overview.host().address().name())
                || snapshot != null && network(snapshot.network());
    }

    private boolean network(HostNetwork network) {
        return holds(network.identity().computerName())
                || holds(network.identity().caption())
                || network.switches().stream().anyMatch(each -> holds(each.name()))
                || network.lbfoTeams().stream().anyMatch(each -> holds(each.name()))
                || network.adapters().stream().anyMatch(this::adapter)
                || network.hostVnics().stream().anyMatch(each -> holds(each.name()) || vlan(each.vlan()))
                || network.virtualMachines().stream().anyMatch(this::machine);
    }

    private boolean adapter(NetAdapter adapter) {
        return holds(adapter.name())
                || holds(adapter.description())
                || mac(adapter.mac())
                || adapter.ip().addresses().stream().anyMatch(each -> holds(each.address()));
    }

    private boolean machine(VirtualMachine machine) {
        return holds(machine.name())
                || machine.vnics().stream()
                        .anyMatch(each -> mac(each.mac())
                                || vlan(each.vlan())
                                || each.addresses().stream().anyMatch(this::holds));
    }

    private boolean vlan(VlanSetting setting) {
        Integer main = setting.mainVlan();
        return main != null && Stream.of("vlan " + main, "vlan" + main).anyMatch(words::equals);
    }

    private boolean mac(@Nullable MacAddress mac) {
        return mac != null
                && digits.length() >= 4
                && mac.digits().toLowerCase(Locale.ROOT).contains(digits);
    }

    private boolean holds(String text) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }
}
