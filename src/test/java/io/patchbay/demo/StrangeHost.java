package io.patchbay.demo;

import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.VirtualMachine;
import io.patchbay.simulator.state.VmAdapter;
import io.patchbay.simulator.state.port.IsolationSetting;
import io.patchbay.simulator.state.port.PortFeatures;
import io.patchbay.simulator.state.port.VlanSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A host with every way to treat tags, and names that look like code. */
final class StrangeHost {
    private static final String NAME = "\u2018 '; Remove-VMSwitch * $(exit) `n \" ] 日本 \ud83d\ude80";

    private static final List<PortFeatures> PORTS = List.of(
            PortFeatures.NONE,
            PortFeatures.NONE.withVlan(VlanSetting.access(4094)),
            PortFeatures.NONE.withVlan(VlanSetting.trunk(0, List.of(1, 2, 3, 7, 4094))),
            PortFeatures.NONE.withVlan(VlanSetting.isolated(10, 11)),
            PortFeatures.NONE.withVlan(VlanSetting.community(10, 12)),
            PortFeatures.NONE.withVlan(VlanSetting.promiscuous(10, List.of(11, 12))),
            PortFeatures.NONE.withIsolation(new IsolationSetting(IsolationSetting.Mode.VLAN, true, 711, false)));

    private StrangeHost() {}

    static HostState of(HostState state) {
        VirtualMachine model = state.machines().getFirst();
        UUID on = state.switches().getFirst().id();
        List<VmAdapter> adapters = new ArrayList<>();
        for (PortFeatures port : PORTS) {
            adapters.add(new VmAdapter(
                    new UUID(7, adapters.size()),
                    NAME,
                    "00155D00000" + adapters.size(),
                    adapters.size() % 2 == 0,
                    false,
                    on,
                    NAME,
                    port,
                    List.of("10.0.0.7", "fe80::1")));
        }
        adapters.add(new VmAdapter(
                new UUID(7, 99),
                "gone",
                "000000000000",
                true,
                true,
                new UUID(9, 9),
                "gone",
                PortFeatures.NONE,
                List.of()));
        VirtualMachine machine = new VirtualMachine(
                model.id(),
                NAME,
                VirtualMachine.State.RUNNING,
                1,
                model.configurationVersion(),
                1,
                1L << 40,
                NAME,
                model.created(),
                model.started(),
                adapters);
        return state.withMachines(List.of(machine))
                .withSwitches(state.switches().stream()
                        .map(each -> each.withNotes(NAME))
                        .toList())
                .withHostVnics(state.hostVnics().stream()
                        .map(each -> each.withName(NAME, "vEthernet (" + NAME + each.ifIndex() + ")"))
                        .toList());
    }
}
