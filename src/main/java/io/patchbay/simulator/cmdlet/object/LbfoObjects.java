package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.LbfoTeam;
import io.patchbay.simulator.state.NetInterface;
import io.patchbay.simulator.state.TeamNic;
import java.util.List;

/** MSFT_NetLbfoTeam, MSFT_NetLbfoTeamMember and MSFT_NetLbfoTeamNic (caps 05 and 06). */
public final class LbfoObjects {
    private static final String NAMESPACE = "ROOT/StandardCimv2";
    private static final String TEAM = "Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetLbfoTeam.";
    private static final String MEMBER = "Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetLbfoTeamMember.";

    private LbfoObjects() {}

    public record MemberRow(LbfoTeam team, LbfoTeam.Member member, NetInterface nic) {}

    public record TeamNicRow(LbfoTeam team, TeamNic teamNic) {}

    public static List<MemberRow> members(HostState host) {
        return host.lbfoTeams().stream()
                .flatMap(team -> team.members().stream().flatMap(member -> host.interfaceOf(member.nic()).stream()
                        .map(nic -> new MemberRow(team, member, nic))))
                .toList();
    }

    public static List<TeamNicRow> teamNics(HostState host) {
        return host.lbfoTeams().stream()
                .flatMap(team -> team.teamNics().stream().map(each -> new TeamNicRow(team, each)))
                .toList();
    }

    public static PsObject of(HostState host, LbfoTeam team) {
        List<NetInterface> members = team.members().stream()
                .flatMap(each -> host.interfaceOf(each.nic()).stream())
                .toList();
        long up = members.stream().filter(host::connected).count();
        String id = AdapterObjects.braced(team.id());
        ObjectBuilder object = ObjectBuilder.cim(NAMESPACE, "MSFT_NetLbfoTeam", "MSFT_NetImPlatTeam")
                .text("InstanceID", id)
                .text("Name", team.name())
                .texts("Members", members.stream().map(NetInterface::alias).toList())
                .texts("TeamNics", team.teamNics().stream().map(TeamNic::alias).toList());
        switch (team.mode()) {
            case STATIC -> object.enumeration("TeamingMode", TEAM + "TeamingModes", 0, "Static");
            case SWITCH_INDEPENDENT -> object.enumeration("TeamingMode", TEAM + "TeamingModes", 1, "SwitchIndependent");
            case LACP -> object.enumeration("TeamingMode", TEAM + "TeamingModes", 2, "Lacp");
        }
        String algorithms = TEAM + "LBAlgos";
        switch (team.algorithm()) {
            case TRANSPORT_PORTS -> object.enumeration("LoadBalancingAlgorithm", algorithms, 0, "TransportPorts");
            case IP_ADDRESSES -> object.enumeration("LoadBalancingAlgorithm", algorithms, 2, "IPAddresses");
            case MAC_ADDRESSES -> object.enumeration("LoadBalancingAlgorithm", algorithms, 3, "MacAddresses");
            case HYPER_V_PORT -> object.enumeration("LoadBalancingAlgorithm", algorithms, 4, "HyperVPort");
            case DYNAMIC -> object.enumeration("LoadBalancingAlgorithm", algorithms, 5, "Dynamic");
        }
        int status = up == members.size() ? 0 : up == 0 ? 1 : 2;
        return object.enumeration(
                        "Status",
                        TEAM + "Status",
                        status,
                        List.of("Up", "Down", "Degraded").get(status))
                .build("MSFT_NetLbfoTeam (InstanceID = \"%s\")".formatted(id));
    }

    public static PsObject of(HostState host, MemberRow row) {
        boolean up = host.connected(row.nic());
        boolean standby = row.member().standby();
        long speed = up ? host.speed(row.nic()) : 0;
        String id = AdapterObjects.braced(row.nic().guid());
        return ObjectBuilder.cim(NAMESPACE, "MSFT_NetLbfoTeamMember", "MSFT_NetImPlatAdapter")
                .text("InstanceID", id)
                .text("Name", row.nic().alias())
                .text("InterfaceDescription", row.nic().description())
                .text("Team", row.team().name())
                .enumeration(
                        "AdministrativeMode", MEMBER + "AdminModes", standby ? 1 : 0, standby ? "Standby" : "Active")
                .enumeration(
                        "OperationalStatus",
                        MEMBER + "OperationalStatuses",
                        !up ? 4096 : standby ? 1 : 0,
                        !up ? "Failed" : standby ? "Standby" : "Active")
                .uint64("TransmitLinkSpeed", speed)
                .uint64("ReceiveLinkSpeed", speed)
                .enumeration(
                        "FailureReason",
                        MEMBER + "FailureReasons",
                        up ? 0 : 3,
                        up ? "NoFailure" : "PhysicalMediaDisconnected")
                .build("MSFT_NetLbfoTeamMember (InstanceID = \"%s\")".formatted(id));
    }

    public static PsObject of(HostState host, TeamNicRow row) {
        TeamNic nic = row.teamNic();
        long speed = host.connected(nic) ? host.speed(nic) : 0;
        String id = AdapterObjects.braced(nic.guid());
        return ObjectBuilder.cim(NAMESPACE, "MSFT_NetLbfoTeamNic", "MSFT_NetImPlatAdapter")
                .text("InstanceID", id)
                .text("Name", nic.alias())
                .text("InterfaceDescription", nic.description())
                .text("Team", row.team().name())
                // empty in Default mode
                .value("VlanID", nic.vlan() == null ? null : new PsValue.UInt32(nic.vlan()))
                .bool("Primary", nic.primary())
                .bool("Default", nic.vlan() == null)
                .uint64("TransmitLinkSpeed", speed)
                .uint64("ReceiveLinkSpeed", speed)
                .build("MSFT_NetLbfoTeamNic (InstanceID = \"%s\")".formatted(id));
    }
}
