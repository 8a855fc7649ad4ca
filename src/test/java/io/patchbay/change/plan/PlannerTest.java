package io.patchbay.change.plan;

import static io.patchbay.testing.Topology.adapter;
import static io.patchbay.testing.Topology.hostVnic;
import static io.patchbay.testing.Topology.vmVnic;
import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.intent.Intent;
import io.patchbay.change.intent.LoadBalancing;
import io.patchbay.change.intent.RemoveSwitch;
import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.VlanId;
import io.patchbay.testing.Hosts;
import io.patchbay.testing.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What exactly is run for what a person wants: the text that she reads, call by call. */
class PlannerTest {

    @Test
    void sharesATeamOfTwoSpareNicsWithTheHostOnAVlan() {
        Plan plan = plan(
                Hosts.sharedUplink(),
                new CreateSwitch.External(
                        "vm-prod",
                        List.of(adapter("Ethernet 2"), adapter("Ethernet 3")),
                        true,
                        new VlanId(20),
                        LoadBalancing.HYPER_V_PORT,
                        "made by Patchbay, for the web servers"));

        assertThat(PowerShellText.render(plan)).isEqualTo("""
                Hyper-V\\New-VMSwitch `
                        -Name 'vm-prod' `
                        -NetAdapterName 'Ethernet 2', 'Ethernet 3' `
                        -EnableEmbeddedTeaming $true `
                        -AllowManagementOS $true `
                        -Notes 'made by Patchbay, for the web servers'
                $newSwitchId = Hyper-V\\Get-VMSwitch |
                    Where-Object -Property Name -EQ -Value 'vm-prod' |
                    ForEach-Object -MemberName Id
                $newAdapterId = Hyper-V\\Get-VMNetworkAdapter -ManagementOS |
                    Where-Object -Property SwitchId -EQ -Value $newSwitchId |
                    ForEach-Object -MemberName Id

                Hyper-V\\Set-VMSwitchTeam -Name 'vm-prod' -LoadBalancingAlgorithm HyperVPort

                Hyper-V\\Get-VMNetworkAdapter -ManagementOS |
                    Where-Object -Property Id -EQ -Value $newAdapterId |
                    Hyper-V\\Set-VMNetworkAdapterVlan -Access -VlanId 20
                """);
        assertThat(PowerShellText.renderUndo(plan)).isEqualTo("""
                $newSwitchId = Hyper-V\\Get-VMSwitch |
                    Where-Object -Property Name -EQ -Value 'vm-prod' |
                    ForEach-Object -MemberName Id
                Hyper-V\\Get-VMSwitch -Id $newSwitchId | Hyper-V\\Remove-VMSwitch -Force
                """);
        assertThat(plan.risk()).isEqualTo(new Risk.None());
    }

    @Test
    void predictsThatAMachinesIsolationSettingOutlivesItsSwitch() {
        HostNetwork host = Hosts.isolated(Topology.drawn("""
                host HV 20348
                nic M 1G ip 10.0.0.1/24 path
                switch lab private
                vm v off
                  port P on lab
                """), 711);

        HostNetwork predicted = Prediction.predict(host, plan(host, new RemoveSwitch(Topology.virtualSwitch("lab"))));

        assertThat(predicted.switches()).isEmpty();
        assertThat(predicted.virtualMachines())
                .flatExtracting(each -> each.vnics())
                .extracting(each -> each.isolationVlan())
                .containsOnly(711);
    }

    @Test
    void saysThatASwitchIsNotSharedRatherThanLeavingItOut() {
        assertThat(text(
                        Hosts.fresh(),
                        new CreateSwitch.External(
                                "vm", List.of(adapter("Ethernet 2")), false, null, LoadBalancing.HYPER_V_PORT, "")))
                .isEqualTo("""
                        Hyper-V\\New-VMSwitch -Name 'vm' -NetAdapterName 'Ethernet 2' -AllowManagementOS $false
                        """);
    }

    @Test
    void createsInternalAndPrivateSwitchesByTheirType() {
        assertThat(text(Hosts.fresh(), new CreateSwitch.Internal("lab")))
                .isEqualTo("Hyper-V\\New-VMSwitch -Name 'lab' -SwitchType Internal\n");
        assertThat(text(Hosts.fresh(), new CreateSwitch.Private("dmz", "no way out")))
                .isEqualTo("Hyper-V\\New-VMSwitch -Name 'dmz' -SwitchType Private -Notes 'no way out'\n");
    }

    @Test
    void picksASwitchByItsIdToRemoveIt() {
        HostNetwork host = Topology.drawn("""
                host HV1 20348
                nic NIC1 10G ip 10.0.0.5/24 gw 10.0.0.1 path
                nic NIC2 10G
                switch lab external over NIC2
                vnic lab on lab vlan 30
                vnic Storage on lab vlan 40
                vm off1 off
                  port Front on lab
                """);
        Plan plan = plan(host, new RemoveSwitch(Topology.virtualSwitch("lab")));

        assertThat(PowerShellText.render(plan))
                .isEqualTo("Hyper-V\\Get-VMSwitch -Id '%s' | Hyper-V\\Remove-VMSwitch -Force\n"
                        .formatted(Topology.virtualSwitch("lab")));
        assertThat(PowerShellText.renderUndo(plan).replaceAll(" \\|\n    | `\n        ", " | "))
                .contains("New-VMSwitch")
                .contains("-NetAdapterName 'NIC2'")
                .contains("-MinimumBandwidthMode Weight")
                .contains("Add-VMNetworkAdapter")
                .contains("-Name 'Storage'")
                .contains("-Access -VlanId 30")
                .contains("-Access -VlanId 40")
                .contains("Connect-VMNetworkAdapter -SwitchName 'lab'");
    }

    @Test
    void picksAHostsAdapterByItsIdNotByItsName() {
        Plan plan = plan(Hosts.convergedSet(), vlan("Storage", 41));

        assertThat(PowerShellText.render(plan)).isEqualTo("""
                Hyper-V\\Get-VMNetworkAdapter -ManagementOS |
                    Where-Object -Property Id -EQ -Value '%s' |
                    Hyper-V\\Set-VMNetworkAdapterVlan -Access -VlanId 41
                """.formatted(hostVnic("Storage")));
        assertThat(PowerShellText.renderUndo(plan)).endsWith("-Access -VlanId 40\n");
        assertThat(plan.risk()).isInstanceOf(Risk.BriefHostLoss.class);
    }

    @Test
    void picksAMachinesAdapterThroughTheMachinesId() {
        Plan plan = plan(
                Hosts.convergedSet(),
                new SetVnicVlan(vmVnic("web01", "Network Adapter"), new SetVnicVlan.Vlan.Untagged()));

        assertThat(PowerShellText.render(plan))
                .isEqualTo("""
                Hyper-V\\Get-VM -Id '%s' |
                    Hyper-V\\Get-VMNetworkAdapter |
                    Where-Object -Property Id -EQ -Value '%s' |
                    Hyper-V\\Set-VMNetworkAdapterVlan -Untagged
                """.formatted(Topology.vm("web01"), vmVnic("web01", "Network Adapter")));
        assertThat(plan.risk()).isEqualTo(new Risk.BriefVmLoss(List.of(Topology.vm("web01"))));
    }

    @Test
    void putsATrunkBackAsItWas() {
        Plan plan = plan(
                Hosts.convergedSet(),
                new SetVnicVlan(vmVnic("fw01", "Uplink"), new SetVnicVlan.Vlan.Access(new VlanId(7))));

        assertThat(PowerShellText.renderUndo(plan)).endsWith("-Trunk -NativeVlanId 1 -AllowedVlanIdList '100-119'\n");
    }

    @Test
    void plansTheSameTwiceSoThatAPlanCanBeComparedRightBeforeTheRun() {
        Intent intent = vlan("Storage", 41);

        assertThat(plan(Hosts.convergedSet(), intent)).isEqualTo(plan(Hosts.convergedSet(), intent));
    }

    private static SetVnicVlan vlan(String vnic, int vlan) {
        return new SetVnicVlan(hostVnic(vnic), new SetVnicVlan.Vlan.Access(new VlanId(vlan)));
    }

    private static String text(HostNetwork host, Intent intent) {
        return PowerShellText.render(plan(host, intent));
    }

    private static Plan plan(HostNetwork host, Intent intent) {
        Planning planning = Planner.plan(host, intent);
        assertThat(planning.plan()).as("findings: %s", planning.findings()).isNotNull();
        return java.util.Objects.requireNonNull(planning.plan());
    }
}
