package io.patchbay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PipelineEvent.Ended.State;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession.Result;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How pipelines end, as the real engine was seen to end them. */
class PipelineTest {
    @Test
    void failsALoneCommandWithItsTerminatingError() {
        Result result = Asked.on("hv01").run(PowerShell.command("Get-Nope"));
        assertThat(result.state()).isEqualTo(State.FAILED);
        assertThat(Asked.error(result).fullyQualifiedErrorId()).isEqualTo("CommandNotFoundException");
        assertThat(Asked.error(result).message())
                .startsWith(
                        "The term 'Get-Nope' is not recognized as the name of a cmdlet, function, script file, or operable program.");
        assertThat(result.errors()).isEmpty();
    }

    @Test
    void goesOnBehindAFailedStatementAndTakesTheLastOnesEnd() {
        Asked asked = Asked.on("hv01");
        Result first = asked.run(PowerShell.command("Get-Nope").statement().command("Get-VMHost"));
        assertThat(first.state()).isEqualTo(State.COMPLETED);
        assertThat(first.errors()).hasSize(1);
        assertThat(first.output()).hasSize(1);
        Result last = asked.run(PowerShell.command("Get-VMHost").statement().command("Get-Nope"));
        assertThat(last.state()).isEqualTo(State.FAILED);
        assertThat(last.errors()).hasSize(1);
    }

    @Test
    void writesAStatementsErrorAndGoesOnInAScript() {
        Result result = Asked.on("hv01").run("Get-Nope; Get-VMHost");
        assertThat(result.state()).isEqualTo(State.COMPLETED);
        assertThat(result.errors()).hasSize(1);
        assertThat(result.output()).hasSize(1);
    }

    @Test
    void stopsEverythingWithErrorActionStop() {
        Result result = Asked.on("hv01").run("Get-VMSwitch nope -ErrorAction Stop; Get-VMHost");
        assertThat(result.state()).isEqualTo(State.FAILED);
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).isEmpty();
        assertThat(Asked.error(result).errorId()).isEqualTo("InvalidParameter");
    }

    @Test
    void endsAStatementByATerminatingErrorWhateverErrorActionSays() {
        Result result = Asked.on("hv01").run("Get-VMSwitch -Id abc -ErrorAction Stop; Get-VMHost");
        assertThat(result.state()).isEqualTo(State.COMPLETED);
        assertThat(result.errors()).hasSize(1);
        assertThat(result.output()).hasSize(1);
    }

    @Test
    void doesNotAnswerForAnotherComputer_11_6() {
        Asked asked = Asked.on("hv01");
        assertThat(asked.error("Get-VMSwitch -ComputerName hv02").errorId()).isEqualTo("NotSimulated");
        assertThat(asked.clean("Get-VMSwitch -ComputerName HV01.lab.example")).hasSize(1);
    }

    @Test
    void knowsTheUsualAliases() {
        assertThat(Asked.on("hv01").texts("Get-VM | where Name -EQ FS01 | select Name", "Name"))
                .containsExactly("FS01");
    }

    @Test
    void keepsQuietWhenTold() {
        Result result = Asked.on("hv01").run("Get-VMSwitch nope -EA SilentlyContinue");
        assertThat(result.clean()).isTrue();
        assertThat(result.output()).isEmpty();
    }

    @Test
    void goesOnWithTheNextOperandAfterOnesError_10_1() {
        Result result = Asked.on("hv01").run("Get-VM -Name nope,DC01");
        assertThat(result.errors()).hasSize(1);
        assertThat(result.errors().getFirst().targetName()).isEqualTo("nope");
        assertThat(result.output()).hasSize(1);
    }

    @Test
    void completesAnEmptyPipelineWithoutAnError() {
        Result result = Asked.on("hv01")
                .run(
                        "Get-VMSwitch | Where-Object -Property Id -EQ -Value 00000000-0000-0000-0000-000000000001 | Remove-VMSwitch -Force");
        assertThat(result.clean()).isTrue();
    }

    @Test
    void stopsAfterTheFirstOnes() {
        Asked asked = Asked.on("hv01");
        assertThat(asked.texts("Get-VM | Select-Object -First 2", "Name")).containsExactly("DC01", "FS01");
        assertThat(asked.texts("Get-VM | Select-Object -Skip 1 -First 1", "Name"))
                .containsExactly("FS01");
        assertThat(asked.texts("Get-VM | Select-Object -Last 1", "Name")).containsExactly("staging");
    }

    @Test
    void comparesAGuidWithTextOfEitherCaseAndWithBraces() {
        Asked asked = Asked.on("hv01");
        String id = Asked.text(asked.one("Get-VMSwitch"), "Id");
        assertThat(asked.clean("Get-VMSwitch | Where-Object Id -EQ '" + id.toUpperCase(java.util.Locale.ROOT) + "'"))
                .hasSize(1);
        assertThat(asked.clean("Get-VMSwitch | Where-Object Id -EQ '{" + id + "}'"))
                .hasSize(1);
        assertThat(asked.clean("Get-VMSwitch | Where-Object Id -EQ 'nonsense'")).isEmpty();
    }

    @Test
    void comparesEnumsByNameAndByNumber() {
        Asked asked = Asked.on("hv02");
        assertThat(asked.clean("Get-VMSwitch | Where-Object SwitchType -EQ private"))
                .hasSize(1);
        assertThat(asked.clean("Get-VMSwitch | Where-Object SwitchType -EQ 2")).hasSize(1);
        assertThat(asked.clean("Get-VM | Where-Object State -NE Running")).hasSize(1);
        assertThat(asked.clean("Get-VM | Where-Object Name -Like 'web0?'")).hasSize(2);
    }

    @Test
    void demandsAnOperatorForAValue() {
        assertThat(Asked.on("hv01").error("Get-VM | Where-Object Name -Value x").errorId())
                .isEqualTo("OperatorNotSpecified");
    }

    @Test
    void flattensWhatLeavesTheHostToADepthOfOne() {
        List<PsValue> output = new ArrayList<>();
        Asked.on("hv01").host().run(PowerShell.command("Get-VMSwitch").build(), List.of(), event -> {
            if (event instanceof PipelineEvent.Output each) {
                output.add(each.value());
            }
        });
        PsObject extensions =
                (PsObject) java.util.Objects.requireNonNull(((PsObject) output.getFirst()).property("Extensions"));
        assertThat(extensions.items()).allMatch(each -> each instanceof PsValue.Text);
        PsObject whole = Asked.on("hv01").one("Get-VMSwitch");
        assertThat(((PsObject) java.util.Objects.requireNonNull(whole.property("Extensions"))).items())
                .allMatch(each -> each instanceof PsObject);
    }

    @Test
    void endsAsStoppedWhenItsThreadIsInterrupted() throws InterruptedException {
        AtomicReference<Result> result = new AtomicReference<>();
        Thread thread = Thread.ofVirtual().unstarted(() -> {
            Thread.currentThread().interrupt();
            result.set(Asked.on("hv01").run("Get-VM | Select-Object Name"));
        });
        thread.start();
        thread.join();
        assertThat(result.get().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void answersAKnownScriptByItsHash() {
        ScriptAnswers scripts = new ScriptAnswers();
        SimulatedHost host = new SimulatedHost("hv01", Asked.on("hv01").host().state(), scripts);
        String text = "param($Port) Get-Everything $Port";
        scripts.register(ScriptAnswers.sha256(text).toUpperCase(java.util.Locale.ROOT), call -> {
            call.emit(new PipelineEvent.Output(java.util.Objects.requireNonNull(call.named("PORT"))));
            call.run(PowerShell.command("Get-VMSwitch").build())
                    .output()
                    .forEach(each -> call.emit(new PipelineEvent.Output(each)));
        });
        Result known = host.invoke(
                PowerShell.script(text).with("Port", PsValue.int32(5)).build());
        assertThat(known.output()).hasSize(2);
        assertThat(known.output().getFirst()).isEqualTo(PsValue.int32(5));
        Result other = host.invoke(PowerShell.script(text + " ").build());
        assertThat(other.state()).isEqualTo(State.FAILED);
        assertThat(Asked.error(other).errorId()).isEqualTo("NotSimulated");
    }

    @Test
    void saysWhatItRunsInsteadOfWhatItCannot() {
        Asked asked = Asked.on("hv01");
        for (String script : List.of(
                "Get-VM | Where-Object {$_.Name}",
                "$x = Get-VM",
                "Get-VM -Name $x",
                "(Get-VM).Name",
                "Get-VM -Name \"a$(1)\"",
                "if (1) { Get-VM }",
                "Get-VM > x")) {
            assertThat(asked.run(script).state()).as(script).isEqualTo(State.FAILED);
            assertThat(asked.error(script).errorId()).as(script).isEqualTo("NotSimulated");
        }
        assertThat(asked.error("Rename-VMSwitch -Name a -NewName b").message()).contains("Rename-VMSwitch");
    }

    @Test
    void lacksWhatItsWindowsLacks_11_11() {
        assertThat(Asked.on("w11").error("Get-NetLbfoTeam").errorId()).isEqualTo("CommandNotFoundException");
        assertThat(Asked.on("w11").error("NetLbfo\\Get-NetLbfoTeam").errorId()).isEqualTo("CouldNotAutoLoadModule");
        assertThat(Asked.on("hv01").clean("Get-Module -ListAvailable -Name Hyper-V, NetLbfo"))
                .hasSize(2);
        assertThat(Asked.on("w11").clean("Get-Module -ListAvailable -Name Hyper-V, NetLbfo"))
                .hasSize(1);
    }

    @Test
    void tellsParametersToWhoeverProbes_11_10() {
        PsObject parameters = (PsObject) Asked.on("hv03")
                .clean("Get-Command New-VMSwitch | Select-Object -ExpandProperty Parameters")
                .getFirst();
        assertThat(parameters.entry("NetAdapterName")).isNotNull();
        assertThat(parameters.entry("AllowNetLbfoTeams")).isNull();
        PsObject newer = (PsObject) Asked.on("hv01")
                .clean("Get-Command New-VMSwitch | Select-Object -ExpandProperty Parameters")
                .getFirst();
        assertThat(newer.entry("AllowNetLbfoTeams")).isNotNull();
    }
}
