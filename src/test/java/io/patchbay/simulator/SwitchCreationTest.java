package io.patchbay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.pipeline.Unconfirmed;
import io.patchbay.simulator.state.HostVnic;
import io.patchbay.simulator.state.IpConfiguration;
import io.patchbay.simulator.state.Nic;
import io.patchbay.simulator.state.VirtualSwitch;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** New-VMSwitch (behaviour: 0 to 3). */
class SwitchCreationTest {
    private static final String SPARE = "'SLOT 3 Port 1'";

    private static String spare(String more) {
        return "New-VMSwitch -Name ext -NetAdapterName " + SPARE + " " + more;
    }

    private static Nic nic(Asked asked, String alias) {
        return asked.host().state().nics().stream()
                .filter(each -> each.alias().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private static HostVnic vnic(Asked asked, String name) {
        return asked.host().state().hostVnics().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static IpConfiguration ipOf(Asked asked, java.util.UUID guid) {
        return Objects.requireNonNull(asked.host().state().ip().get(guid));
    }

    /** Gives the spare NIC an address, as a host has whose NIC is in use. */
    private static void address(Asked asked, String alias) {
        asked.host()
                .change(state -> state.withIp(
                        nic(asked, alias).guid(),
                        new IpConfiguration(
                                false,
                                List.of(new IpConfiguration.Address("10.9.8.7", 24, IpConfiguration.Origin.MANUAL)),
                                List.of("10.9.8.1"),
                                List.of("10.9.8.53", "10.9.8.54"),
                                "branch.example",
                                7,
                                false,
                                9014)));
    }

    @Test
    void leavesNoSwitchBehindWhenItsNicCannotBeConnected_0_4() {
        Asked asked = Asked.on("hv01");
        asked.run("New-VMSwitch -Name broken -NetAdapterName NIC1");
        assertThat(asked.texts("Get-VMSwitch", "Name")).containsExactly("vSwitch-LAN");
    }

    @Test
    void makesASecondSwitchOfTheSameName_0_5() {
        Asked asked = Asked.on("hv01");
        asked.clean("New-VMSwitch -Name lab -SwitchType Private");
        asked.clean("New-VMSwitch -Name LAB -SwitchType Private");
        assertThat(asked.texts("Get-VMSwitch -Name lab", "Name")).containsExactly("lab", "LAB");
        assertThat(asked.texts("Get-VMSwitch -Name lab", "Id")).doesNotHaveDuplicates();
    }

    @Test
    void bindsTheSwitchProtocolToTheNicAndTakesItsIpStack_1_1() {
        Asked asked = Asked.on("hv01");
        asked.clean(spare(""));
        List<PsValue> rows = asked.clean("Get-NetAdapterBinding -Name " + SPARE);
        assertThat(rows)
                .filteredOn(each -> Asked.text(each, "Enabled").equals("True"))
                .extracting(each -> Asked.text(each, "ComponentID"))
                .containsExactly("vms_pp");
        assertThat(asked.host().state().ip())
                .doesNotContainKey(nic(asked, "SLOT 3 Port 1").guid());
    }

    @Test
    void listsTheSwitchProtocolOnEveryAdapterAndOffWhereUnused_1_2() {
        assertThat(Asked.on("hv01").clean("Get-NetAdapterBinding -ComponentID vms_pp"))
                .extracting(each -> Asked.text(each, "Name") + " " + Asked.text(each, "Enabled"))
                .containsExactly(
                        "NIC1 True",
                        "NIC2 False",
                        "SLOT 3 Port 1 False",
                        "SLOT 3 Port 2 False",
                        "vEthernet (vSwitch-LAN) False");
    }

    @Test
    void takesAStaleBindingForAUsedOne_1_2() {
        Asked asked = Asked.on("hv01");
        asked.host().change(state -> state.with(nic(asked, "NIC2").withBindings(List.of("vms_pp"))));
        assertThat(asked.error("New-VMSwitch -Name x -NetAdapterName NIC2").errorId())
                .isEqualTo("ObjectInUse");
    }

    @Test
    void sharesAnExternalSwitchUnlessToldNotTo_1_3() {
        assertThat(Asked.text(Asked.on("hv01").one(spare("")), "AllowManagementOS"))
                .isEqualTo("True");
        assertThat(Asked.text(Asked.on("hv01").one(spare("-AllowManagementOS $false")), "AllowManagementOS"))
                .isEqualTo("False");
    }

    @Test
    void namesTheFirstVnicLikeTheSwitchAndGivesItTheNicsPermanentMac_1_4() {
        Asked asked = Asked.on("hv01");
        asked.clean(spare(""));
        HostVnic vnic = vnic(asked, "ext");
        assertThat(vnic.alias()).isEqualTo("vEthernet (ext)");
        assertThat(vnic.description()).isEqualTo("Hyper-V Virtual Ethernet Adapter #2");
        assertThat(vnic.mac()).isEqualTo(nic(asked, "SLOT 3 Port 1").permanentMac());
    }

    @Test
    void movesTheIpConfigurationToTheNewVnic_1_5() {
        Asked asked = Asked.on("hv01");
        address(asked, "SLOT 3 Port 1");
        asked.clean(spare("-AllowManagementOS $true"));
        IpConfiguration moved = ipOf(asked, vnic(asked, "ext").guid());
        assertThat(moved.addresses()).extracting(IpConfiguration.Address::text).containsExactly("10.9.8.7");
        assertThat(moved.gateways()).containsExactly("10.9.8.1");
        assertThat(moved.dns()).containsExactly("10.9.8.53", "10.9.8.54");
        assertThat(moved.dhcp()).isFalse();
    }

    @Test
    void leavesJumboFramesAndMetricBehind_1_7() {
        Asked asked = Asked.on("hv01");
        address(asked, "SLOT 3 Port 1");
        asked.clean(spare(""));
        IpConfiguration moved = ipOf(asked, vnic(asked, "ext").guid());
        assertThat(moved.mtu()).isEqualTo(1500);
        assertThat(moved.automaticMetric()).isTrue();
    }

    @Test
    void givesALaterVnicNothingButDhcp_1_6() {
        Asked asked = Asked.on("hv01");
        asked.clean("Add-VMNetworkAdapter -ManagementOS -SwitchName vSwitch-LAN -Name Backup");
        IpConfiguration fresh = ipOf(asked, vnic(asked, "Backup").guid());
        assertThat(fresh.dhcp()).isTrue();
        assertThat(fresh.configured()).isFalse();
    }

    @Test
    void takesTheFirstConfiguredMembersAddressForATeamUnlessToldOtherwise_1_6() {
        String command = "New-VMSwitch -Name ext -NetAdapterName 'SLOT 3 Port 1','SLOT 3 Port 2'";
        Asked usual = Asked.on("hv01");
        address(usual, "SLOT 3 Port 2");
        usual.clean(command);
        assertThat(ipOf(usual, vnic(usual, "ext").guid()).configured()).isTrue();

        Asked other = Asked.on("hv01", Unconfirmed.USUAL.withTeamMigratesIp(false));
        address(other, "SLOT 3 Port 2");
        other.clean(command);
        assertThat(ipOf(other, vnic(other, "ext").guid()).configured()).isFalse();
    }

    @Test
    void losesTheNicsAddressWhenNotShared_1_9() {
        Asked asked = Asked.on("hv01");
        address(asked, "SLOT 3 Port 1");
        asked.clean(spare("-AllowManagementOS $false"));
        assertThat(asked.texts("Get-NetIPAddress", "IPAddress")).doesNotContain("10.9.8.7");
    }

    @Test
    void refusesTheTypeExternal_1_15() {
        PsErrorRecord error = Asked.on("hv01").error("New-VMSwitch -Name x -SwitchType External");
        assertThat(error.fullyQualifiedErrorId())
                .isEqualTo("ParameterArgumentValidationError,Microsoft.HyperV.PowerShell.Commands.NewVMSwitch");
        assertThat(error.message())
                .contains(
                        "The argument \"External\" does not belong to the set \"Internal,Private\" specified by the ValidateSet attribute.");
    }

    @Test
    void takesAnIdAndRefusesOneThatIsNone_1_20() {
        Asked asked = Asked.on("hv01");
        asked.clean("New-VMSwitch -Name x -SwitchType Private -Id 98094e00-0df1-485b-875c-9a00d9af2f75");
        assertThat(asked.texts("Get-VMSwitch -Id '98094E00-0DF1-485B-875C-9A00D9AF2F75'", "Name"))
                .containsExactly("x");
        assertThat(asked.error("New-VMSwitch -Name y -SwitchType Private -Id nonsense")
                        .errorId())
                .isEqualTo("InvalidParameter");
    }

    @Test
    void doesNotKnowANicThatIsNotThere_1_21() {
        PsErrorRecord error = Asked.on("hv01").error("New-VMSwitch -Name x -NetAdapterName nowhere");
        assertThat(error.errorId()).isEqualTo("Unspecified");
        assertThat(error.categoryName()).isEqualTo("NotSpecified");
    }

    @Test
    void doesNotOfferVirtualAdaptersAndTeamMembers_1_21() {
        for (Asked asked : List.of(Asked.on("hv01"), Asked.on("hv03"))) {
            String wanted = asked.host().name().equals("hv01") ? "vEthernet (vSwitch-LAN)" : "Embedded LOM 1 Port 3";
            PsErrorRecord error = asked.error("New-VMSwitch -Name x -NetAdapterName '" + wanted + "'");
            assertThat(error.message()).isEqualTo("Sequence contains no matching element");
            assertThat(error.errorId()).isEqualTo("InvalidOperation");
        }
    }

    @Test
    void stumblesOverAnApostropheInANicsName_1_21() {
        assertThat(Asked.on("hv01")
                        .error("New-VMSwitch -Name x -NetAdapterName 'Peter''s'")
                        .errorId())
                .isEqualTo("Unspecified");
    }

    @Test
    void takesANicWithoutACable_1_21() {
        Asked asked = Asked.on("hv01");
        asked.clean("New-VMSwitch -Name x -NetAdapterName NIC2");
        assertThat(Asked.text(asked.one("Get-NetAdapter -Name 'vEthernet (x)'"), "Status"))
                .isEqualTo("Disconnected");
    }

    @Test
    void refusesANicThatIsInASwitchAlready_1_22() {
        PsErrorRecord error = Asked.on("hv01").error("New-VMSwitch -Name x -NetAdapterName NIC1");
        assertThat(error.message())
                .isEqualTo(
                        "Failed while adding virtual Ethernet switch connections. External Ethernet adapter 'Broadcom NetXtreme Gigabit Ethernet' is already bound to the Microsoft Virtual Switch protocol.");
        assertThat(error.fullyQualifiedErrorId())
                .isEqualTo("ObjectInUse,Microsoft.HyperV.PowerShell.Commands.NewVMSwitch");
        assertThat(error.categoryName()).isEqualTo("ResourceBusy");
        assertThat(error.exceptionType()).isEqualTo("Microsoft.HyperV.PowerShell.VirtualizationException");
    }

    @Test
    void reservesBandwidthAbsolutelyByDefaultAndNotAtAllWithIov_2_5() {
        assertThat(Asked.text(Asked.on("hv01").one(spare("")), "BandwidthReservationMode"))
                .isEqualTo("Absolute");
        assertThat(Asked.text(Asked.on("hv01").one(spare("-MinimumBandwidthMode Default")), "BandwidthReservationMode"))
                .isEqualTo("Absolute");
        assertThat(Asked.text(Asked.on("hv01").one(spare("-MinimumBandwidthMode weight")), "BandwidthReservationMode"))
                .isEqualTo("Weight");
        PsObject iov = Asked.on("hv01").one(spare("-EnableIov $true"));
        assertThat(Asked.text(iov, "BandwidthReservationMode")).isEqualTo("None");
        assertThat(Asked.text(iov, "IovEnabled")).isEqualTo("True");
    }

    @Test
    void refusesIovWithAnExplicitModeUnlessToldOtherwise_2_6() {
        String command = spare("-EnableIov $true -MinimumBandwidthMode Weight");
        assertThat(Asked.on("hv01").error(command).errorId()).isEqualTo("OperationFailed");
        assertThat(Asked.text(
                        Asked.on("hv01", Unconfirmed.USUAL.withIovWithMode(false))
                                .one(command),
                        "BandwidthReservationMode"))
                .isEqualTo("None");
    }

    @Test
    void makesATeamOfSeveralNicsByItself_2_7() {
        Asked asked = Asked.on("hv01");
        PsObject made = asked.one("New-VMSwitch -Name ext -NetAdapterName 'SLOT 3 Port 1','SLOT 3 Port 2'");
        assertThat(Asked.text(made, "EmbeddedTeamingEnabled")).isEqualTo("True");
        assertThat(Asked.text(made, "NetAdapterInterfaceDescription")).isEqualTo("Teamed-Interface");
        assertThat(((PsObject) Objects.requireNonNull(made.property("NetAdapterInterfaceDescriptions"))).items())
                .hasSize(2);
        assertThat(Asked.text(asked.one("Get-NetAdapter -Name 'vEthernet (ext)'"), "LinkSpeed"))
                .isEqualTo("20 Gbps");
    }

    @Test
    void refusesSeveralNicsWithoutATeamAndTeamsOneWhenTold_2_7() {
        assertThat(Asked.on("hv01")
                        .error(
                                "New-VMSwitch -Name ext -NetAdapterName 'SLOT 3 Port 1','SLOT 3 Port 2' -EnableEmbeddedTeaming $false")
                        .errorId())
                .isEqualTo("InvalidParameter");
        assertThat(Asked.text(Asked.on("hv01").one(spare("-EnableEmbeddedTeaming $true")), "EmbeddedTeamingEnabled"))
                .isEqualTo("True");
    }

    @Test
    void startsATeamWithHyperVPortAsReportedSince2019_2_8() {
        String team = "New-VMSwitch -Name ext -NetAdapterName 'SLOT 3 Port 1','SLOT 3 Port 2'";
        Asked usual = Asked.on("hv01");
        usual.clean(team);
        assertThat(Asked.text(usual.one("Get-VMSwitchTeam ext"), "LoadBalancingAlgorithm"))
                .isEqualTo("HyperVPort");
        Asked documented = Asked.on("hv01", Unconfirmed.USUAL.withNewTeamsUseHyperVPort(false));
        documented.clean(team);
        assertThat(Asked.text(documented.one("Get-VMSwitchTeam ext"), "LoadBalancingAlgorithm"))
                .isEqualTo("Dynamic");
    }

    @Test
    void refusesMembersOfDifferentSpeedUnlessToldOtherwise_2_9() {
        String command = "New-VMSwitch -Name ext -NetAdapterName 'SLOT 3 Port 1',NIC2";
        assertThat(Asked.on("hv01").error(command).errorId()).isEqualTo("OperationFailed");
        Asked.on("hv01", Unconfirmed.USUAL.withMemberSpeed(false)).clean(command);
    }

    @Test
    void standsOnAnLbfoTeamUpTo2019Only_3_9() {
        Asked old = Asked.on("hv03");
        old.clean("Get-VM | Get-VMNetworkAdapter | Disconnect-VMNetworkAdapter");
        old.clean("Remove-VMSwitch 'External - VM Network' -Force");
        assertThat(Asked.text(old.one("New-VMSwitch -Name again -NetAdapterName VM-Team"), "SwitchType"))
                .isEqualTo("External");
        assertThat(old.error("New-VMSwitch -Name x -NetAdapterName VM-Team -AllowNetLbfoTeams $true")
                        .errorId())
                .isEqualTo("NamedParameterNotFound");
    }

    @Test
    void blocksAnLbfoTeamOn2022UnlessOverridden_3_9() {
        Asked asked = withTeam("hv01");
        PsErrorRecord error = asked.error("New-VMSwitch -Name x -NetAdapterName Team");
        assertThat(error.message())
                .startsWith("Failed while adding virtual Ethernet switch connections.")
                .contains("To override this block, use the AllowNetLbfoTeams option in New-VMSwitch.");
        assertThat(Asked.text(
                        asked.one("New-VMSwitch -Name x -NetAdapterName Team -AllowNetLbfoTeams $true"),
                        "AllowNetLbfoTeams"))
                .isEqualTo("True");
    }

    @Test
    void blocksAnLbfoTeamOn2025AlwaysAndWarnsOfTheParameter_3_9() {
        Asked asked = withTeam("ucs01");
        var result = asked.run("New-VMSwitch -Name x -NetAdapterName Team -AllowNetLbfoTeams $true");
        assertThat(result.warnings())
                .containsExactly("Parameter 'AllowNetLbfoTeams' is obsolete. Use EnableEmbeddedTeaming instead");
        assertThat(Asked.error(result).message())
                .contains("An LBFO team may not be attached to the Hyper-V Virtual Switch.");
    }

    /** A host whose last NIC is in an LBFO team. */
    private static Asked withTeam(String name) {
        Asked asked = Asked.on(name);
        Nic member = asked.host().state().nics().getLast();
        asked.host()
                .change(state -> state.withLbfoTeams(List.of(new io.patchbay.simulator.state.LbfoTeam(
                        java.util.UUID.randomUUID(),
                        "Team",
                        io.patchbay.simulator.state.LbfoTeam.Mode.SWITCH_INDEPENDENT,
                        io.patchbay.simulator.state.LbfoTeam.Algorithm.DYNAMIC,
                        List.of(new io.patchbay.simulator.state.LbfoTeam.Member(member.guid(), false)),
                        List.of(new io.patchbay.simulator.state.TeamNic(
                                java.util.UUID.randomUUID(),
                                "Team",
                                "Microsoft Network Adapter Multiplexor Driver",
                                99,
                                member.mac(),
                                null,
                                true,
                                io.patchbay.simulator.state.Bindings.TEAM_NIC))))));
        return asked;
    }

    @Test
    void drawsAnInternalSwitchsMacFromThePool_9_4() {
        Asked asked = Asked.on("hv01");
        String next = asked.host().state().macPool().next();
        asked.clean("New-VMSwitch -Name inside -SwitchType Internal");
        assertThat(vnic(asked, "inside").mac()).isEqualTo(next).startsWith("00155D");
        assertThat(asked.host().state().macPool().next()).isNotEqualTo(next);
    }

    @Test
    void failsToBindWirelessAdapters_9_12() {
        PsErrorRecord error = Asked.on("w11").error("New-VMSwitch -Name x -NetAdapterName Wi-Fi");
        assertThat(error.message()).endsWith("bind failed: Element not found. (0x80070490).");
        assertThat(error.errorId()).isEqualTo("ObjectNotFound");
    }

    @Test
    void givesASuffixToATakenAlias_14_1() {
        Asked asked = Asked.on("hv01");
        asked.clean("New-VMSwitch -Name twin -SwitchType Internal; New-VMSwitch -Name twin -SwitchType Internal");
        assertThat(asked.host().state().hostVnics())
                .extracting(HostVnic::alias)
                .contains("vEthernet (twin)", "vEthernet (twin) 2");
    }

    @Test
    void hasNoHostVnicOnAPrivateSwitch_0_1() {
        Asked asked = Asked.on("hv01");
        PsObject made = asked.one("New-VMSwitch -Name lab -SwitchType Private -Notes 'a b'");
        assertThat(Asked.text(made, "SwitchType")).isEqualTo("Private");
        assertThat(Asked.text(made, "AllowManagementOS")).isEqualTo("False");
        assertThat(Asked.text(made, "Notes")).isEqualTo("a b");
        assertThat(Asked.text(made, "NetAdapterInterfaceDescription")).isEmpty();
    }

    @Test
    void changesItsTypeWithItsPortsAndKeepsItsId_0_1() {
        Asked asked = Asked.on("hv01");
        String id = Asked.text(asked.one("New-VMSwitch -Name lab -SwitchType Private"), "Id");
        asked.clean("Add-VMNetworkAdapter -ManagementOS -SwitchName lab");
        assertThat(Asked.text(asked.one("Get-VMSwitch -Id " + id), "SwitchType"))
                .isEqualTo("Internal");
        asked.clean("Remove-VMNetworkAdapter -ManagementOS -SwitchName lab");
        assertThat(Asked.text(asked.one("Get-VMSwitch -Id " + id), "SwitchType"))
                .isEqualTo("Private");
    }

    @Test
    void changesNothingWithWhatIf() {
        Asked asked = Asked.on("hv01");
        assertThat(asked.clean("New-VMSwitch -Name lab -SwitchType Private -WhatIf"))
                .isEmpty();
        assertThat(asked.host().state().switches())
                .extracting(VirtualSwitch::name)
                .containsExactly("vSwitch-LAN");
    }
}
