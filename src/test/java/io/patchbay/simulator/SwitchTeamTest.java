package io.patchbay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.clixml.PsObject;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Get- and Set-VMSwitchTeam (behaviour: 2.8 to 2.14). */
class SwitchTeamTest {
    @Test
    void showsTheMembersAsAListAndTheOnlyMode_2_14() {
        PsObject team = Asked.on("hv02").one("Get-VMSwitchTeam -Name ConvergedSwitch");
        assertThat(((PsObject) Objects.requireNonNull(team.property("NetAdapterInterfaceDescription"))).items())
                .hasSize(2);
        assertThat(Asked.text(team, "TeamingMode")).isEqualTo("SwitchIndependent");
    }

    @Test
    void setsTheAlgorithmAndPassesTheSwitchOnWhenAsked_2_8() {
        Asked asked = Asked.on("hv02");
        assertThat(asked.clean("Set-VMSwitchTeam -Name ConvergedSwitch -LoadBalancingAlgorithm Dynamic"))
                .isEmpty();
        assertThat(Asked.text(asked.one("Get-VMSwitchTeam ConvergedSwitch"), "LoadBalancingAlgorithm"))
                .isEqualTo("Dynamic");
        assertThat(asked.texts(
                        "Set-VMSwitchTeam -Name ConvergedSwitch -LoadBalancingAlgorithm HyperVPort -Passthru", "Name"))
                .containsExactly("ConvergedSwitch");
    }

    @Test
    void replacesTheMembersAndFreesTheOneThatLeaves_2_12() {
        Asked asked = Asked.on("ucs01");
        asked.clean("Set-VMSwitchTeam -Name vSwitch-VM -NetAdapterName VM-A,SPARE-B");
        assertThat(Asked.text(asked.one("Get-VMSwitch vSwitch-VM"), "NetAdapterInterfaceDescriptions"))
                .isEqualTo("Cisco VIC Ethernet Interface #3 Cisco VIC Ethernet Interface #8");
        assertThat(asked.clean("Get-NetAdapterBinding -ComponentID vms_pp -Name VM-B,SPARE-B"))
                .extracting(each -> Asked.text(each, "Name") + " " + Asked.text(each, "Enabled"))
                .containsExactly("VM-B False", "SPARE-B True");
    }

    @Test
    void refusesASwitchWithoutATeam_2_12() {
        assertThat(Asked.on("hv01")
                        .error("Set-VMSwitchTeam -Name vSwitch-LAN -LoadBalancingAlgorithm Dynamic")
                        .errorId())
                .isEqualTo("InvalidParameter");
    }

    @Test
    void refusesANicOfAnotherSwitch_2_10() {
        Asked asked = Asked.on("ucs01");
        assertThat(asked.error("Set-VMSwitchTeam -Name vSwitch-VM -NetAdapterName VM-A,MGMT-A")
                        .errorId())
                .isEqualTo("ObjectInUse");
    }

    @Test
    void printsNothingForSwitchesWithoutATeam() {
        assertThat(Asked.on("hv02").texts("Get-VMSwitchTeam", "Name")).containsExactly("ConvergedSwitch");
    }
}
