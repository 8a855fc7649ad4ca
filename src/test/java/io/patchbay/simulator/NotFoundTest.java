package io.patchbay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.PsErrorRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not there (behaviour: 10.4, 10.5). */
class NotFoundTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Get-VMSwitch -Name X|InvalidParameter|InvalidArgument|Hyper-V was unable to find a virtual switch with name \"X\".",
                "Remove-VMSwitch -Name X -Force|InvalidParameter|InvalidArgument|Hyper-V was unable to find a virtual switch with name \"X\".",
                "Get-VMSwitch -Id 98094e00-0df1-485b-875c-9a00d9af2f75|ObjectNotFound|ObjectNotFound|No Ethernet switch could be found matching the specified criteria.",
                "Get-VM -Name X|InvalidParameter|InvalidArgument|Hyper-V was unable to find a virtual machine with name \"X\".",
                "Get-VMNetworkAdapter -VMName DC01 -Name X|ObjectNotFound|ObjectNotFound|No network adapter was found with the given criteria.",
                "Get-NetAdapter -Name X|CmdletizationQuery_NotFound_Name|ObjectNotFound|No MSFT_NetAdapter objects found with property 'Name' equal to 'X'.  Verify the value of the property and retry.",
                "Get-NetLbfoTeam -Name X|CmdletizationQuery_NotFound_Name|ObjectNotFound|No MSFT_NetLbfoTeam objects found with property 'Name' equal to 'X'.  Verify the value of the property and retry.",
                "Get-NetIPAddress -InterfaceIndex 999|CmdletizationQuery_NotFound_InterfaceIndex|ObjectNotFound|No MSFT_NetIPAddress objects found with property 'InterfaceIndex' equal to '999'.  Verify the value of the property and retry.",
            })
    void isRefusedInWindowsWords(String command, String id, String category, String text) {
        PsErrorRecord error = Asked.on("hv01").error(command);
        assertThat(error.message()).isEqualTo(text);
        assertThat(error.errorId()).isEqualTo(id);
        assertThat(error.categoryName()).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-VMSwitch -Name x*",
                "Get-VM -Name x*",
                "Get-NetAdapter -Name x*",
                "Get-VMNetworkAdapter -VMName x*"
            })
    void isNoErrorForAPattern(String command) {
        assertThat(Asked.on("hv01").clean(command)).isEmpty();
    }

    @Test
    void saysTheQueryWhereTwoConditionsFindNothing_10_5() {
        PsErrorRecord error = Asked.on("hv01").error("Get-NetAdapterBinding -Name Ethernet -ComponentID vms_pp");
        assertThat(error.fullyQualifiedErrorId()).isEqualTo("CmdletizationQuery_NotFound,Get-NetAdapterBinding");
        assertThat(error.message())
                .contains(
                        "SELECT * FROM MSFT_NetAdapterBindingSettingData  WHERE ((Name LIKE 'Ethernet')) AND ((ComponentID LIKE 'vms[_]pp'))");
        assertThat(error.exceptionType()).isEqualTo("Microsoft.PowerShell.Cmdletization.Cim.CimJobException");
    }

    @Test
    void findsTwoSwitchesWhereOneIsNeeded_0_5() {
        Asked asked = Asked.on("hv01");
        asked.clean("New-VMSwitch twin -SwitchType Private; New-VMSwitch twin -SwitchType Private");
        PsErrorRecord error = asked.error("Connect-VMNetworkAdapter -VMName staging -SwitchName twin");
        assertThat(error.message()).isEqualTo("Sequence contains more than one element");
        assertThat(error.errorId()).isEqualTo("InvalidOperation");
    }

    @Test
    void joinsAVnicWithItsConnectionByGuid_14_4() {
        Asked asked = Asked.on("hv02");
        String device = asked.texts("Get-VMNetworkAdapter -ManagementOS -Name Management", "DeviceId")
                .getFirst();
        assertThat(asked.texts("Get-NetAdapter | Where-Object InterfaceGuid -EQ '" + device + "'", "Name"))
                .containsExactly("vEthernet (Management)");
        assertThat(asked.texts("Get-VMNetworkAdapter -VMName WEB01", "Id").getFirst())
                .matches("Microsoft:[0-9A-F-]{36}\\\\[0-9A-F-]{36}");
    }
}
