package io.patchbay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.pipeline.Unconfirmed;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Get- and Set-VMNetworkAdapterVlan (behaviour: 4). */
class VlanTest {
    private static PsObject vlan(Asked asked, String vm) {
        return asked.one("Get-VMNetworkAdapterVlan -VMName " + vm);
    }

    @Test
    void showsZerosAndNoNameForAPortThatNobodyTouched_0_2() {
        PsObject untouched = vlan(Asked.on("hv01"), "DC01");
        assertThat(Asked.text(untouched, "OperationMode")).isEqualTo("Untagged");
        assertThat(Asked.text(untouched, "AccessVlanId")).isEqualTo("0");
        assertThat(Asked.text(untouched, "PrivateVlanMode")).isEqualTo("0");
        assertThat(untouched.property("SecondaryVlanIdList")).isEqualTo(PsValue.NULL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-Access|Missing parameter",
                "-Trunk -NativeVlanId 1|Missing parameter",
                "-VlanId 5|Missing parameter",
                "-Isolated -PrimaryVlanId 5|Missing parameter",
                "-Promiscuous -PrimaryVlanId 5 -SecondaryVlanId 6|Missing parameter",
                "-Access -VlanId 5 -Untagged|Conflicting parameters",
                "-Access -VlanId 5 -NativeVlanId 6|Conflicting parameters",
                "-Untagged -VlanId 5|Conflicting parameters",
            })
    void takesOneCompleteGroupOfParametersOnly_4_2(String arguments, String text) {
        PsErrorRecord error = Asked.on("hv01").error("Set-VMNetworkAdapterVlan -VMName DC01 " + arguments);
        assertThat(error.message()).isEqualTo(text);
        assertThat(error.fullyQualifiedErrorId())
                .isEqualTo("InvalidParameter,Microsoft.HyperV.PowerShell.Commands.SetVMNetworkAdapterVlan");
        assertThat(error.categoryName()).isEqualTo("InvalidArgument");
    }

    @Test
    void clearsTheOldModeWithEachNewOne_4_3() {
        Asked asked = Asked.on("hv01");
        asked.clean("Set-VMNetworkAdapterVlan -VMName DC01 -Trunk -NativeVlanId 7 -AllowedVlanIdList '1-4,7'");
        asked.clean("Set-VMNetworkAdapterVlan -VMName DC01 -Access -VlanId 20");
        PsObject now = vlan(asked, "DC01");
        assertThat(Asked.text(now, "AccessVlanId")).isEqualTo("20");
        assertThat(Asked.text(now, "NativeVlanId")).isEqualTo("0");
        assertThat(Asked.text(now, "AllowedVlanIdListString")).isEmpty();
    }

    @Test
    void deletesTheSettingWithUntaggedAndPassesNothingOn_4_3() {
        Asked asked = Asked.on("hv02");
        assertThat(asked.clean("Set-VMNetworkAdapterVlan -VMName WEB01 -Untagged -Passthru"))
                .isEmpty();
        assertThat(asked.clean("Set-VMNetworkAdapterVlan -VMName WEB01 -Access -VlanId 9 -Passthru"))
                .hasSize(1);
        asked.clean("Set-VMNetworkAdapterVlan -VMName WEB01 -Untagged");
        assertThat(asked.host().state().machines().stream()
                        .filter(each -> each.name().equals("WEB01"))
                        .findFirst()
                        .orElseThrow()
                        .adapters()
                        .getFirst()
                        .features()
                        .vlan())
                .isNull();
    }

    @Test
    void readsListsWithRangesAndPrintsThemMerged_4_4() {
        Asked asked = Asked.on("hv01");
        asked.clean("Set-VMNetworkAdapterVlan -VMName DC01 -Trunk -NativeVlanId 0 -AllowedVlanIdList '7, 3, 1-2,2-4'");
        assertThat(Asked.text(vlan(asked, "DC01"), "AllowedVlanIdListString")).isEqualTo("1-4,7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5-5", "9-3", "a", "1,,2", "1-2-3", "", "-5", "1-4000000000"})
    void refusesAMalformedList_4_4(String list) {
        PsErrorRecord error = Asked.on("hv01")
                .error("Set-VMNetworkAdapterVlan -VMName DC01 -Trunk -NativeVlanId 0 -AllowedVlanIdList '" + list
                        + "'");
        assertThat(error.categoryName()).isEqualTo("InvalidArgument");
    }

    @Test
    void letsVmmsJudgeTheRange_4_5() {
        Asked asked = Asked.on("hv01");
        asked.clean("Set-VMNetworkAdapterVlan -VMName DC01 -Access -VlanId 4094");
        asked.clean("Set-VMNetworkAdapterVlan -VMName DC01 -Access -VlanId 0");
        assertThat(asked.error("Set-VMNetworkAdapterVlan -VMName DC01 -Access -VlanId 4095")
                        .errorId())
                .isEqualTo("OperationFailed");
        Asked.on("hv01", Unconfirmed.USUAL.withVlanRange(false))
                .clean("Set-VMNetworkAdapterVlan -VMName DC01 -Access -VlanId 4095");
    }

    @Test
    void setsEveryAdapterOfTheMachine_4_8() {
        Asked asked = Asked.on("hv02");
        asked.clean("Set-VMNetworkAdapterVlan -VMName SQL01 -Access -VlanId 55");
        assertThat(asked.texts("Get-VMNetworkAdapterVlan -VMName SQL01", "AccessVlanId"))
                .containsExactly("55", "55");
        asked.clean("Set-VMNetworkAdapterVlan -VMName SQL01 -VMNetworkAdapterName back* -Access -VlanId 56");
        assertThat(asked.texts("Get-VMNetworkAdapterVlan -VMName SQL01", "AccessVlanId"))
                .containsExactly("55", "56");
    }

    @Test
    void setsThePipedAdapterAlone_4_8() {
        Asked asked = Asked.on("hv02");
        String id = asked.texts("Get-VMNetworkAdapter -VMName SQL01", "Id").getFirst();
        asked.clean("Get-VM -Name SQL01 | Get-VMNetworkAdapter | Where-Object -Property Id -EQ -Value '" + id
                + "' | Set-VMNetworkAdapterVlan -Access -VlanId 77");
        assertThat(asked.texts("Get-VMNetworkAdapterVlan -VMName SQL01", "AccessVlanId"))
                .containsExactly("77", "150");
    }

    @Test
    void findsNoAdapterOfThatName_4_8() {
        PsErrorRecord error =
                Asked.on("hv01").error("Set-VMNetworkAdapterVlan -VMName DC01 -VMNetworkAdapterName x -Untagged");
        assertThat(error.message()).isEqualTo("No network adapter was found with the given criteria.");
        assertThat(error.errorId()).isEqualTo("ObjectNotFound");
    }

    @Test
    void namesNoMachineForTheManagementOs_4_9() {
        List<PsValue> rows = Asked.on("hv02").clean("Get-VMNetworkAdapterVlan -ManagementOS");
        assertThat(rows).hasSize(4);
        assertThat(rows)
                .extracting(each -> Asked.text(each, "ParentAdapter"))
                .contains("VMInternalNetworkAdapter, Name = 'Management'");
    }

    @Test
    void setsEveryHostVnicWhenNoneIsNamed_4_11() {
        Asked asked = Asked.on("hv02");
        asked.clean("Set-VMNetworkAdapterVlan -ManagementOS -Access -VlanId 5");
        assertThat(asked.texts("Get-VMNetworkAdapterVlan -ManagementOS", "AccessVlanId"))
                .containsExactly("5", "5", "5", "5");
    }

    @Test
    void showsVlanAsTheIsolationModeOfAnUntouchedAdapter_4_13() {
        PsObject adapter = Asked.on("hv01").one("Get-VMNetworkAdapter -ManagementOS");
        assertThat(Asked.text(adapter, "CurrentIsolationMode")).isEqualTo("Vlan");
        assertThat(Asked.text(Objects.requireNonNull(adapter.property("IsolationSetting")), "IsolationMode"))
                .isEqualTo("None");
    }

    @Test
    void keepsPrivateVlans_4_1() {
        Asked asked = Asked.on("hv01");
        asked.clean("Set-VMNetworkAdapterVlan -VMName DC01 -Promiscuous -PrimaryVlanId 10 -SecondaryVlanIdList 11-13");
        PsObject now = vlan(asked, "DC01");
        assertThat(Asked.text(now, "OperationMode")).isEqualTo("Private");
        assertThat(Asked.text(now, "PrivateVlanMode")).isEqualTo("Promiscuous");
        assertThat(Asked.text(now, "SecondaryVlanIdListString")).isEqualTo("11-13");
        assertThat(Asked.text(now, "SecondaryVlanId")).isEqualTo("0");
    }
}
