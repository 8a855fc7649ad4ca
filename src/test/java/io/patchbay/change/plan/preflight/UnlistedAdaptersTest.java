package io.patchbay.change.plan.preflight;

import static io.patchbay.testing.Topology.hostVnic;
import static io.patchbay.testing.Topology.virtualSwitch;
import static io.patchbay.testing.Topology.vmVnic;
import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.change.intent.Intent;
import io.patchbay.change.intent.RemoveSwitch;
import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.network.Availability;
import io.patchbay.network.Concern;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.ManagementPath;
import io.patchbay.network.Severity;
import io.patchbay.network.VlanId;
import io.patchbay.network.VnicId;
import io.patchbay.testing.Hosts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may use Hyper-V's cmdlets but not Get-NetAdapter sees vNICs without their adapters, one of which is the path. */
class UnlistedAdaptersTest {
    private final HostNetwork host = withoutAdapters(Hosts.convergedSet());

    @Test
    void countsEveryVnicOfTheHostWhoseAdapterIsNotListed() {
        assertThat(errors(vlan(hostVnic("Management")))).containsExactly("change.find.path.vnic.unclear");
        assertThat(errors(vlan(hostVnic("Storage")))).containsExactly("change.find.path.vnic.unclear");
    }

    @Test
    void countsTheSwitchBelowIt() {
        assertThat(errors(new RemoveSwitch(virtualSwitch("vm-prod")))).contains("change.find.path.switch.unclear");
    }

    @Test
    void letsAMachinesAdapterBeChanged() {
        assertThat(errors(vlan(vmVnic("web01", "Network Adapter")))).isEmpty();
    }

    /** As the reader leaves a host of which the adapters were refused. */
    private static HostNetwork withoutAdapters(HostNetwork whole) {
        Map<Concern, Availability> availability = new EnumMap<>(Concern.class);
        availability.putAll(whole.availability());
        availability.put(Concern.ADAPTERS, new Availability.NotPermitted(""));
        List<HostVnic> vnics = whole.hostVnics().stream()
                .map(each -> new HostVnic(each.id(), each.name(), each.switchId(), null, each.mac(), each.vlan()))
                .toList();
        return new HostNetwork(
                whole.identity(),
                List.of(),
                whole.lbfoTeams(),
                whole.switches(),
                vnics,
                whole.virtualMachines(),
                new ManagementPath(Set.of(), false),
                availability,
                List.of());
    }

    private static Intent vlan(VnicId vnic) {
        return new SetVnicVlan(vnic, new SetVnicVlan.Vlan.Access(new VlanId(77)));
    }

    private List<String> errors(Intent intent) {
        return Preflight.findings(host, intent).stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(each -> each.message().key())
                .toList();
    }
}
