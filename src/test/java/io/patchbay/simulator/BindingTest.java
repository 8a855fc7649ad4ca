package io.patchbay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession.Result;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the binder refuses and how, as Windows PowerShell does (behaviour: 10.1). */
class BindingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Get-VMSwitch -Nope x|NamedParameterNotFound|InvalidArgument",
                "Get-VMSwitch -Name a -Id 98094e00-0df1-485b-875c-9a00d9af2f75|AmbiguousParameterSet|InvalidArgument",
                "New-VMSwitch -Name a -SwitchType Private -AllowManagementOS $true|AmbiguousParameterSet|InvalidArgument",
                "Get-VMNetworkAdapter|MissingMandatoryParameter|InvalidArgument",
                "New-VMSwitch -SwitchType Private|MissingMandatoryParameter|InvalidArgument",
                "New-VMSwitch -Name '' -SwitchType Private|ParameterArgumentValidationErrorEmptyStringNotAllowed|InvalidData",
                "New-VMSwitch -Name $null -SwitchType Private|ParameterArgumentValidationErrorEmptyStringNotAllowed|InvalidData",
                "New-VMSwitch -Name a -SwitchType Foo|CannotConvertArgumentNoMessage|InvalidArgument",
                "New-VMSwitch -Name a -NetAdapterName b -EnableIov yes|CannotConvertArgumentNoMessage|InvalidArgument",
                "New-VMSwitch -Name a,b -SwitchType Private|CannotConvertArgument|InvalidArgument",
                "Set-VMNetworkAdapterVlan -VMName a -Access -VlanId abc|CannotConvertArgumentNoMessage|InvalidArgument",
                "Set-VMNetworkAdapterVlan -VMName a -Access -VlanId 3000000000|CannotConvertArgumentNoMessage|InvalidArgument",
                "Get-VM -Id abc|CannotConvertArgumentNoMessage|InvalidArgument",
                "Get-VMNetworkAdapter -VM abc|CannotConvertArgumentNoMessage|InvalidArgument",
                "Get-NetAdapter -InterfaceIndex abc|ParameterArgumentTransformationError|InvalidData",
                "Get-VMSwitch a b c d|PositionalParameterNotFound|InvalidArgument",
                "Get-VMSwitch -Name a -Name b|ParameterAlreadyBound|InvalidArgument",
                "Set-VMNetworkAdapterVlan -VMName a -Se 1|AmbiguousParameter|InvalidArgument",
                "Get-VMSwitch -ErrorAction Perhaps|CannotConvertArgumentNoMessage|InvalidArgument",
            })
    void refusesBeforeTheCmdletRuns(String command, String id, String category) {
        PsErrorRecord error = Asked.on("hv01").error(command);
        assertThat(error.errorId()).isEqualTo(id);
        assertThat(error.categoryName()).isEqualTo(category);
        assertThat(error.activity())
                .isEqualTo(command.substring(0, command.indexOf(' ') < 0 ? command.length() : command.indexOf(' ')));
    }

    @Test
    void takesAliasesBeginningsAndColons() {
        Asked asked = Asked.on("hv02");
        assertThat(asked.clean("Get-VMNetworkAdapterVlan -VMName SQL01 -VMNetworkAdapterN:Backup"))
                .hasSize(1);
        assertThat(asked.clean("Get-VMSwitch -SwitchName lab")).hasSize(1);
        assertThat(asked.clean("Get-VMNetworkAdapter -All:$true")).isNotEmpty();
    }

    @Test
    void namesTheClassOfACmdletAndTheNameOfAFunction() {
        Asked asked = Asked.on("hv01");
        assertThat(asked.error("Get-VMSwitch -Nope").fullyQualifiedErrorId())
                .isEqualTo("NamedParameterNotFound,Microsoft.HyperV.PowerShell.Commands.GetVMSwitch");
        assertThat(asked.error("Get-NetAdapter -Nope").fullyQualifiedErrorId())
                .isEqualTo("NamedParameterNotFound,Get-NetAdapter");
    }

    @Test
    void bindsTypedArgumentsOfStructuredCommands() {
        Asked asked = Asked.on("hv02");
        PsValue id = ((PsObject) asked.one("Get-VMSwitch lab")).property("Id");
        Result byGuid =
                asked.run(PowerShell.command("Hyper-V\\Get-VMSwitch").with("Id", java.util.Objects.requireNonNull(id)));
        assertThat(byGuid.output()).hasSize(1);
        Result vlan = asked.run(PowerShell.command("Get-VMNetworkAdapter")
                .with("VMName", PsValue.text("WEB01"))
                .command("Set-VMNetworkAdapterVlan")
                .with("Access")
                .with("VlanId", PsValue.int32(44)));
        assertThat(vlan.clean()).isTrue();
        assertThat(asked.texts("Get-VMNetworkAdapterVlan -VMName WEB01", "AccessVlanId"))
                .containsExactly("44");
    }

    @Test
    void takesAnObjectThatCameBackFromTheClient() {
        Asked asked = Asked.on("hv02");
        PsObject lab = asked.one("Get-VMSwitch lab");
        PsObject returned = new PsObject(
                List.of("Deserialized.Microsoft.HyperV.PowerShell.VMSwitch"),
                lab.text(),
                lab.content(),
                lab.adapted(),
                Map.of());
        Result removed = asked.host()
                .invoke(PowerShell.command("Remove-VMSwitch").with("Force").build(), List.of(returned));
        assertThat(Asked.error(removed).errorId()).isEqualTo("ObjectInUse");
    }

    @Test
    void refusesEachPipedObjectThatFitsNoParameter() {
        Result result = Asked.on("hv01").run("Get-VM | Get-VMSwitchTeam");
        assertThat(result.errors()).isNotEmpty().allSatisfy(each -> assertThat(each.errorId())
                .isEqualTo("InputObjectNotBound"));
        assertThat(result.state()).isEqualTo(PipelineEvent.Ended.State.COMPLETED);
    }

    @Test
    void takesAnEnumByNumberAndByObject() {
        Asked asked = Asked.on("hv02");
        assertThat(asked.run(PowerShell.command("Get-VMSwitch").with("SwitchType", PsValue.int32(0)))
                        .output())
                .hasSize(1);
        PsObject external = PsObject.enumeration("Microsoft.HyperV.PowerShell.VMSwitchType", 2, "External");
        assertThat(asked.run(PowerShell.command("Get-VMSwitch").with("SwitchType", external))
                        .output())
                .hasSize(1);
    }
}
