package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.NetInterface;
import io.patchbay.simulator.state.VirtualSwitch;
import java.util.List;

/** Microsoft.HyperV.PowerShell.VMSwitchTeam; NetAdapterInterfaceDescription is a list here (objects.json). */
public final class VMSwitchTeamObject {
    private VMSwitchTeamObject() {}

    public static PsObject of(HostState host, VirtualSwitch which) {
        List<NetInterface> members = which.uplinks().stream()
                .flatMap(each -> host.interfaceOf(each).stream())
                .toList();
        ObjectBuilder object = ObjectBuilder.hyperV("VMSwitchTeam")
                .text("Name", which.name())
                .guid("Id", which.id())
                .texts(
                        "NetAdapterInterfaceDescription",
                        members.stream().map(NetInterface::description).toList());
        if (host.windows().build() > 14393) {
            object.list(
                    "NetAdapterInterfaceGuid",
                    "System.Guid",
                    members.stream().map(each -> PsValue.guid(each.guid())).toList());
        }
        boolean hyperVPort = which.algorithm() == VirtualSwitch.TeamAlgorithm.HYPER_V_PORT;
        return object.hyperVEnum("TeamingMode", "VMSwitchTeamingMode", 1, "SwitchIndependent")
                .hyperVEnum(
                        "LoadBalancingAlgorithm",
                        "VMSwitchLoadBalancingAlgorithm",
                        hyperVPort ? 4 : 5,
                        hyperVPort ? "HyperVPort" : "Dynamic")
                .build("VMSwitchTeam (Name = '%s') [Id = '%s']".formatted(which.name(), which.id()));
    }
}
