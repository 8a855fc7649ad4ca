package io.patchbay.change.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.Call.Argument;
import io.patchbay.change.plan.call.Call.Value;
import io.patchbay.change.plan.call.CallText;
import io.patchbay.change.plan.call.HyperV;
import io.patchbay.change.plan.call.Learn;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.VnicId;
import io.patchbay.psrp.PoolOptions;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.stdio.ProcessTransport;
import io.patchbay.testing.Engine;
import io.patchbay.testing.EngineTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The text that a person reads is exactly the calls that are sent: PowerShell's own parser reads it back. */
@EngineTest
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenderedTextTest {
    /** Gives a line for each thing in the text, in order; what a rendered text never holds is given by its type's name. */
    private static final String PARSE = """
            param([string[]]$Texts)
            function Say-Value($ast) {
                $kind = $ast.GetType().Name
                if ($kind -eq 'StringConstantExpressionAst') { "$($ast.StringConstantType):$($ast.Value)" }
                elseif ($kind -eq 'ConstantExpressionAst') { "$($ast.StaticType.Name):$($ast.Value)" }
                elseif ($kind -eq 'VariableExpressionAst') { "Variable:$($ast.VariablePath.UserPath)" }
                elseif ($kind -eq 'ArrayLiteralAst') { foreach ($each in $ast.Elements) { Say-Value $each } }
                elseif ($kind -eq 'ParenExpressionAst') { Say-Value $ast.Pipeline.PipelineElements[0].Expression }
                else { "UNEXPECTED:$kind" }
            }
            foreach ($text in $Texts) {
                $tokens = $null
                $errors = $null
                $ast = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$tokens, [ref]$errors)
                'TEXT'
                foreach ($each in $errors) { "PARSE ERROR:$($each.Message)" }
                foreach ($statement in $ast.EndBlock.Statements) {
                    'STATEMENT'
                    $pipeline = $statement
                    if ($statement.GetType().Name -eq 'AssignmentStatementAst') {
                        "Assign:$($statement.Left.VariablePath.UserPath)"
                        $pipeline = $statement.Right
                    }
                    foreach ($command in $pipeline.PipelineElements) {
                        "Command:$($command.GetCommandName())"
                        foreach ($element in @($command.CommandElements)[1..10000]) {
                            if ($element.GetType().Name -eq 'CommandParameterAst') {
                                "Parameter:$($element.ParameterName)"
                            } else { Say-Value $element }
                        }
                        foreach ($each in $command.Redirections) { 'UNEXPECTED:redirection' }
                    }
                }
            }
            """;

    private static final List<String> PIECES = List.of(
            "'",
            "‘",
            "’",
            "‚",
            "‛",
            "\"",
            "“",
            "”",
            "„",
            "`",
            "``",
            "$(",
            "$(Stop-Computer)",
            ")",
            "${x}",
            "$x",
            "\n",
            "\r\n",
            "\r",
            "\t",
            ";",
            "|",
            "||",
            "&&",
            "#",
            "<#",
            "#>",
            "@'\n",
            "\n'@",
            "@\"\n",
            "\n\"@",
            "--%",
            "{",
            "}",
            "&",
            "日本語",
            "「仮想スイッチ」",
            "ー",
            "𠮷",
            "\ud800",
            "\udc00",
            "\\",
            "a",
            " ",
            "-Force",
            "\u0000",
            "\u0085",
            "\u2028",
            "\u00a0",
            "–",
            "—",
            "―",
            ">",
            "2>&1",
            "%",
            "?",
            "[0]",
            "*",
            ",",
            "@(",
            "[System.IO.File]::Delete('x')");

    @SuppressWarnings("NullAway.Init")
    private PowerShellSession session;

    @BeforeAll
    void open() throws PsrpException {
        session = PowerShellSession.open(
                ProcessTransport.pwsh(Engine.path()).environment("POWERSHELL_TELEMETRY_OPTOUT", "1"),
                PoolOptions.DEFAULT);
    }

    @AfterAll
    void close() {
        session.close();
    }

    @Test
    void everyPlanOfTheNamedHostsIsReadBackAsItsCalls() throws PsrpException {
        List<String> texts = new ArrayList<>();
        List<List<String>> expected = new ArrayList<>();
        for (HostNetwork host : Wishes.hosts()) {
            for (var intent : Wishes.sensible(host)) {
                Plan plan = Planner.plan(host, intent).plan();
                if (plan != null) {
                    texts.add(PowerShellText.render(plan));
                    expected.add(said(plan));
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(30);
        assertSame(texts, expected);
    }

    @Test
    void noTextGetsOutOfItsQuotes() throws PsrpException {
        Random random = new Random(20260512);
        List<String> texts = new ArrayList<>();
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Call call =
                    switch (i % 4) {
                        case 0 -> HyperV.newSwitch(hostile(random), "Internal", hostile(random) + "x");
                        case 1 ->
                            HyperV.newExternalSwitch(
                                    hostile(random),
                                    IntStream.rangeClosed(0, i % 3)
                                            .mapToObj(each -> hostile(random))
                                            .toList(),
                                    random.nextBoolean(),
                                    true,
                                    "");
                        case 2 -> HyperV.setTeamAlgorithm(hostile(random), "HyperVPort");
                        default -> HyperV.hostVnic(new Value.Text(new VnicId(hostile(random) + "x").text()));
                    };
            texts.add(CallText.of(call));
            expected.add(statement(call));
        }
        assertSame(texts, expected);
    }

    private void assertSame(List<String> texts, List<List<String>> expected) throws PsrpException {
        List<List<String>> parsed = parsed(texts);
        assertThat(parsed).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(parsed.get(i)).as(escaped(texts.get(i))).isEqualTo(expected.get(i));
        }
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(each -> each < 32 || each > 126 ? "\\u%04x".formatted(each) : Character.toString(each))
                .collect(Collectors.joining());
    }

    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(9))
                .forEach(ignored -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
        return text.toString();
    }

    private List<List<String>> parsed(List<String> texts) throws PsrpException {
        PowerShellSession.Result result = session.invoke(PowerShell.script(PARSE)
                .with("Texts", PsObject.list(texts.stream().map(PsValue::text).toList()))
                .build());
        assertThat(result.errors()).isEmpty();
        List<List<String>> parsed = new ArrayList<>();
        for (PsValue each : result.output()) {
            String line = ((PsValue.Text) each).value();
            if (line.equals("TEXT")) {
                parsed.add(new ArrayList<>());
            } else {
                parsed.getLast().add(line);
            }
        }
        return parsed;
    }

    private static List<String> said(Plan plan) {
        List<String> lines = new ArrayList<>();
        var needed = plan.steps().stream()
                .flatMap(step -> Stream.concat(
                        step.call().symbols().stream(),
                        step.learns().stream().flatMap(each -> each.pick().call().symbols().stream())))
                .toList();
        boolean used =
                plan.steps().stream().anyMatch(step -> !step.call().symbols().isEmpty());
        for (Step step : plan.steps()) {
            lines.addAll(statement(step.call()));
            for (Learn learn : step.learns()) {
                if (used && needed.contains(learn.symbol())) {
                    List<String> learned = statement(learn.pick().projected());
                    learned.add(1, "Assign:" + learn.symbol().name());
                    lines.addAll(learned);
                }
            }
        }
        return lines;
    }

    private static List<String> statement(Call call) {
        List<String> lines = new ArrayList<>(List.of("STATEMENT"));
        for (Call.Command command : call.commands()) {
            lines.add("Command:" + command.qualified());
            for (Argument argument : command.arguments()) {
                lines.add("Parameter:" + argument.parameter());
                switch (argument.value()) {
                    case Value.Text text -> lines.add("SingleQuoted:" + text.text());
                    case Value.Texts texts -> texts.texts().forEach(each -> lines.add("SingleQuoted:" + each));
                    case Value.Word word -> lines.add("BareWord:" + word.word());
                    case Value.Number number -> lines.add("Int32:" + number.number());
                    case Value.Bool bool -> lines.add("Variable:" + bool.on());
                    case Value.Id id -> lines.add("SingleQuoted:" + id.guid());
                    case Value.Flag ignored -> {}
                    case Value.Learned learned ->
                        lines.add("Variable:" + learned.symbol().name());
                }
            }
        }
        return lines;
    }
}
