package io.patchbay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.simulator.pipeline.Unconfirmed;
import io.patchbay.simulator.state.IpConfiguration;
import io.patchbay.simulator.state.Nic;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Remove-VMSwitch (behaviour: 1.17 to 1.20, 9.8). */
class SwitchRemovalTest {
    private static final String FREE = "Get-VM | Get-VMNetworkAdapter | Disconnect-VMNetworkAdapter";

    private static IpConfiguration uplinkIp(Asked asked) {
        Nic uplink = asked.host().state().nics().getFirst();
        return Objects.requireNonNull(asked.host().state().ip().get(uplink.guid()));
    }

    @Test
    void failsWithoutForceWhereNobodyCanBeAsked_1_17() {
        Asked asked = Asked.on("hv02");
        assertThat(asked.run("Remove-VMSwitch -Name lab").state()).isNotNull();
        assertThat(asked.texts("Get-VMSwitch", "Name")).contains("lab");
        assertThat(asked.error("Remove-VMSwitch -Name lab -Confirm:$false").categoryName())
                .isEqualTo("InvalidOperation");
    }

    @Test
    void refusesASwitchThatARunningMachineIsConnectedTo_1_17() {
        PsErrorRecord error = Asked.on("hv02").error("Remove-VMSwitch -Name lab -Force");
        assertThat(error.message())
                .isEqualTo(
                        "Failed while removing virtual Ethernet switch.\nThe virtual switch 'lab' cannot be deleted because it is being used by running virtual machines or assigned to child pools.");
        assertThat(error.errorId()).isEqualTo("ObjectInUse");
        assertThat(Asked.on("hv02", Unconfirmed.USUAL.withInUseId(Unconfirmed.InUse.INVALID_STATE))
                        .error("Remove-VMSwitch -Name lab -Force")
                        .errorId())
                .isEqualTo("InvalidState");
    }

    @Test
    void leavesAMachineThatIsOffWithADanglingReference_1_17() {
        Asked asked = Asked.on("hv02");
        String id = Asked.text(asked.one("Get-VMSwitch lab"), "Id");
        asked.clean("Get-VMNetworkAdapter -VMName LAB-CLIENT1 | Disconnect-VMNetworkAdapter");
        asked.clean("Remove-VMSwitch -Name lab -Force");
        var adapter = asked.one("Get-VMNetworkAdapter -VMName LAB-SERVER1");
        assertThat(Asked.text(adapter, "SwitchId")).isEqualTo(id);
        assertThat(Asked.text(adapter, "SwitchName")).isEmpty();
    }

    @Test
    void givesTheNicItsStackAndItsSettingsBackForASimpleSharedSwitch_1_18() {
        Asked asked = Asked.on("hv01");
        asked.clean(FREE);
        asked.clean("Remove-VMSwitch vSwitch-LAN -Force");
        assertThat(uplinkIp(asked).addresses())
                .extracting(IpConfiguration.Address::text)
                .contains("10.20.0.11");
        assertThat(asked.clean("Get-NetAdapterBinding -Name NIC1 -ComponentID ms_tcpip"))
                .extracting(each -> Asked.text(each, "Enabled"))
                .containsExactly("True");
        assertThat(asked.texts("Get-NetAdapter", "Name")).doesNotContain("vEthernet (vSwitch-LAN)");
    }

    @Test
    void leavesTheNicToDhcpWhereNothingIsPromised_1_18() {
        Asked asked = Asked.on("hv01", Unconfirmed.USUAL.withIpReturns(Unconfirmed.IpReturns.NEVER));
        asked.clean(FREE);
        asked.clean("Remove-VMSwitch vSwitch-LAN -Force");
        assertThat(uplinkIp(asked).dhcp()).isTrue();
        assertThat(uplinkIp(asked).configured()).isFalse();
    }

    @Test
    void leavesTheMembersOfATeamToDhcp_1_18() {
        Asked asked = Asked.on("hv02");
        asked.clean(FREE);
        asked.clean("Remove-VMSwitch ConvergedSwitch -Force");
        assertThat(asked.texts("Get-NetIPAddress -AddressFamily IPv4", "PrefixOrigin"))
                .doesNotContain("Manual");
    }

    @Test
    void losesTheConnectionOnceTheManagementAddressIsGone_1_19() {
        Asked asked = Asked.on("hv02");
        asked.clean(FREE);
        assertThat(asked.clean("Get-NetTCPConnection -State Established")).hasSize(1);
        asked.clean("Remove-VMSwitch ConvergedSwitch -Force");
        assertThat(asked.error("Get-NetTCPConnection -State Established").errorId())
                .isEqualTo("CmdletizationQuery_NotFound_State");
    }

    @Test
    void removesEverySwitchThatANameMatches_0_5() {
        Asked asked = Asked.on("hv01");
        asked.clean(
                "New-VMSwitch a1 -SwitchType Private; New-VMSwitch A2 -SwitchType Internal; New-VMSwitch b -SwitchType Private");
        asked.clean("Remove-VMSwitch -Name a* -Force");
        assertThat(asked.texts("Get-VMSwitch", "Name")).containsExactly("vSwitch-LAN", "b");
    }

    @Test
    void removesThePipedSwitchAlone_0_5() {
        Asked asked = Asked.on("hv01");
        asked.clean("New-VMSwitch twin -SwitchType Private; New-VMSwitch twin -SwitchType Private");
        asked.clean("Get-VMSwitch -Name twin | Select-Object -First 1 | Remove-VMSwitch -Force");
        assertThat(asked.texts("Get-VMSwitch -Name twin", "Name")).containsExactly("twin");
    }

    @Test
    void doesNotTouchTheDefaultSwitch_9_8() {
        PsErrorRecord error = Asked.on("w11").error("Remove-VMSwitch -Name 'Default Switch' -Force");
        assertThat(error.message()).contains("The automatic Internet Connection Sharing switch cannot be modified.");
    }
}
