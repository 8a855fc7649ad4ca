package io.patchbay.host.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.PoolOptions;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.stdio.ProcessTransport;
import io.patchbay.simulator.binding.Parameter;
import io.patchbay.simulator.binding.Signature;
import io.patchbay.simulator.binding.Signatures;
import io.patchbay.testing.Engine;
import io.patchbay.testing.EngineTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What our scripts may be made of: judged by the engine's own parser. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostScriptsTest {
    /** Core cmdlets that Windows PowerShell 5.1 has as well. */
    private static final Set<String> CORE = Set.of("ForEach-Object", "Set-StrictMode", "Where-Object");

    /** Token kinds and features that came after 5.1, as {@link #INSPECT} names them. */
    private static final String INSPECT = """
            param($Text)
            $tokens = $null
            $errors = $null
            $ast = [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref] $tokens, [ref] $errors)
            foreach ($each in $errors) { "error $($each.ErrorId)" }
            $newer = 'QuestionMark', 'QuestionDot', 'QuestionLBracket', 'QuestionQuestion', 'QuestionQuestionEquals', 'AndAnd', 'OrOr', 'Clean'
            foreach ($each in $tokens) {
                if ($newer -contains "$($each.Kind)") { "newer $($each.Kind)" }
                if ("$($each.Kind)" -eq 'Number' -and $each.Text -match '^0b|[uysn]l?$') { "newer number $($each.Text)" }
            }
            $functions = @()
            foreach ($each in $ast.FindAll({ $args[0] -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $true)) {
                $functions += $each.Name
            }
            foreach ($each in $ast.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
                $name = $each.GetCommandName()
                if ($functions -contains $name) { continue }
                if ($null -eq $name) {
                    if ("$($each.InvocationOperator)" -eq 'Ampersand') { continue }
                    "computed $($each.Extent.Text)"
                    continue
                }
                $parameters = ''
                foreach ($element in $each.CommandElements) {
                    if ($element -is [System.Management.Automation.Language.CommandParameterAst]) { $parameters += " $($element.ParameterName)" }
                }
                "command $name$parameters"
            }
            foreach ($each in $ast.FindAll({ $args[0] -is [System.Management.Automation.Language.InvokeMemberExpressionAst] }, $true)) {
                "method $($each.Extent.Text)"
            }
            if ($null -eq $ast.ParamBlock) { 'no param block' }
            """;

    @SuppressWarnings("NullAway.Init")
    private PowerShellSession session;

    @BeforeAll
    void open() throws Exception {
        session = PowerShellSession.open(ProcessTransport.pwsh(Engine.path()), PoolOptions.DEFAULT);
    }

    @AfterAll
    void close() {
        session.close();
    }

    @ParameterizedTest
    @EnumSource
    void useNothingThatWindowsPowerShellLacks(HostScript script) throws Exception {
        assertThat(inspect(script.text())).allSatisfy(each -> assertThat(each).startsWith("command "));
    }

    @ParameterizedTest
    @EnumSource
    void callOnlyCmdletsOfTheFactsByModuleAndParameter(HostScript script) throws Exception {
        Set<String> unknown = new TreeSet<>();
        for (String each : inspect(script.text())) {
            if (each.startsWith("command ")) {
                unknown.addAll(unknown(List.of(each.substring(8).split(" "))));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void arePlainAsciiWhateverCodePageReadsThem(HostScript script) {
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(script.text()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "param() $a ?? 1",
                "param() ${a}?.b",
                "param() ${a}?[0]",
                "param() $a ??= 1",
                "param() $b ? 1 : 2",
                "param() Get-Item && Get-Item",
                "param() 5ul",
                "param() [int]::Parse('1')",
                "param() & $x.Name; ($x).Invoke()",
                "'no block'",
                "param() foreach ("
            })
    void theInspectionFindsWhatIsForbidden(String script) throws Exception {
        assertThat(inspect(script)).anySatisfy(each -> assertThat(each).doesNotStartWith("command "));
    }

    @Test
    void theInspectionFindsUnknownCmdlets() throws Exception {
        assertThat(inspect("param() Select-Object -First 1")).containsExactly("command Select-Object First");
        assertThat(unknown(List.of("Select-Object", "First"))).containsExactly("Select-Object");
        assertThat(unknown(List.of("Get-VMSwitch"))).containsExactly("Get-VMSwitch");
        assertThat(unknown(List.of("NetAdapter\\Get-VMSwitch"))).containsExactly("NetAdapter\\Get-VMSwitch");
        assertThat(unknown(List.of("Hyper-V\\Get-VMSwitch", "Nam"))).containsExactly("Hyper-V\\Get-VMSwitch -Nam");
    }

    private static Set<String> unknown(List<String> command) {
        String name = command.getFirst();
        if (CORE.contains(name)) {
            return Set.of();
        }
        int slash = name.indexOf('\\');
        Signature signature = Signatures.all().find(name.substring(slash + 1)).orElse(null);
        if (slash < 0 || signature == null || !signature.module().equals(name.substring(0, slash))) {
            return Set.of(name);
        }
        Set<String> unknown = new TreeSet<>();
        for (String parameter : command.subList(1, command.size())) {
            if (!parameter.equals("ErrorAction")
                    && signature.parameters().stream().map(Parameter::name).noneMatch(parameter::equals)) {
                unknown.add(name + " -" + parameter);
            }
        }
        return unknown;
    }

    private List<String> inspect(String text) throws Exception {
        var result = session.invoke(
                PowerShell.script(INSPECT).with("Text", PsValue.text(text)).build());
        assertThat(result.clean()).as(result.toString()).isTrue();
        return result.output().stream().map(Object::toString).toList();
    }
}
