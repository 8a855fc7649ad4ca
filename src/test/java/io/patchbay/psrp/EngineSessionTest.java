package io.patchbay.psrp;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patchbay.psrp.PipelineEvent.Ended;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.stdio.ProcessTransport;
import io.patchbay.testing.Engine;
import io.patchbay.testing.EngineTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Sessions, pipelines and streams against the real engine. */
@EngineTest
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineSessionTest {
    /** A module whose functions speak on every stream; the engine here has none of the usual cmdlets for that. */
    private static final String SPEAKER = """
            $null = New-Module -Name Speaker -ScriptBlock {
                function Invoke-Speech {
                    [CmdletBinding()] param()
                    $PSCmdlet.WriteWarning('a warning')
                    $PSCmdlet.WriteVerbose('a detail')
                    $progress = [System.Management.Automation.ProgressRecord]::new(1, 'working', 'half way')
                    $progress.PercentComplete = 50
                    $PSCmdlet.WriteProgress($progress)
                    $PSCmdlet.WriteInformation('news', @('tag'))
                    'output'
                }
                function Get-Refusal {
                    [CmdletBinding()] param([string]$Name, [switch]$Fatal)
                    $record = [System.Management.Automation.ErrorRecord]::new(
                        [System.ArgumentException]::new("no '$Name' here"), 'NotHere', 'ObjectNotFound', $Name)
                    if ($Fatal) { $PSCmdlet.ThrowTerminatingError($record) }
                    $PSCmdlet.WriteError($record)
                    'went on'
                }
                function Get-Thing {
                    foreach ($id in 1..5) { [pscustomobject]@{ Id = $id; Name = "thing $id" } }
                }
                function Get-Kind { param([Parameter(Position = 0)]$First, [switch]$Flag, [string[]]$Names)
                    $First.GetType().FullName; $Flag.IsPresent; $Names.Count
                }
            } | Import-Module -Global
            """;

    @SuppressWarnings("NullAway.Init")
    private PowerShellSession session;

    @BeforeAll
    void open() throws PsrpException {
        // one runspace holds the module; more would each need it
        session = EngineSessions.open(PoolOptions.DEFAULT.withMaxRunspaces(1));
        PowerShellSession.Result loaded =
                session.invoke(PowerShell.script(SPEAKER).build());
        assertThat(loaded.errors()).isEmpty();
        assertThat(loaded.state()).isEqualTo(Ended.State.COMPLETED);
    }

    @AfterAll
    void close() {
        session.close();
    }

    @Test
    void tellsTheEnginesVersion() {
        assertThat(session.powerShellVersion()).matches("[5-9]\\.\\d+.*");
    }

    @Test
    void runsAScript() throws PsrpException {
        var result = session.invoke(PowerShell.script("1+1").build());
        assertThat(result.output()).containsExactly(PsValue.int32(2));
        assertThat(result.clean()).isTrue();
    }

    @Test
    void passesTypedArgumentsByNameAndByPosition() throws PsrpException {
        var result = session.invoke(PowerShell.command("Get-Kind")
                .with(new PsValue.UInt32(7))
                .with("Flag")
                .with("Names", PsObject.list(PsValue.text("a"), PsValue.text("b")))
                .build());
        assertThat(result.output())
                .containsExactly(PsValue.text("System.UInt32"), PsValue.bool(true), PsValue.int32(2));
    }

    @Test
    void takesWhatLooksLikeCodeAsText() throws PsrpException {
        String code = "a'; rm -r $(x) `b";
        var result = session.invoke(PowerShell.command("Get-Refusal")
                .with("Name", PsValue.text(code))
                .build());
        assertThat(result.errors()).singleElement().satisfies(each -> assertThat(each.message())
                .isEqualTo("no '" + code + "' here"));
    }

    @Test
    void joinsCommandsAsOnePipeline() throws PsrpException {
        var result = session.invoke(PowerShell.command("Get-Thing")
                .command("Where-Object")
                .with("Property", PsValue.text("Id"))
                .with("EQ")
                .with("Value", PsValue.int32(3))
                .command("ForEach-Object")
                .with("MemberName", PsValue.text("Name"))
                .build());
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).containsExactly(PsValue.text("thing 3"));
    }

    @Test
    void runsEachStatementOnceAndInOrder() throws PsrpException {
        var result = session.invoke(PowerShell.script("'one'")
                .statement()
                .command("Get-Thing")
                .command("ForEach-Object")
                .with("MemberName", PsValue.text("Id"))
                .statement()
                .script("'three'")
                .build());
        assertThat(result.output())
                .containsExactly(
                        PsValue.text("one"),
                        PsValue.int32(1),
                        PsValue.int32(2),
                        PsValue.int32(3),
                        PsValue.int32(4),
                        PsValue.int32(5),
                        PsValue.text("three"));
    }

    @Test
    void endsWithTheStatementThatThrows() throws PsrpException {
        var result = session.invoke(PowerShell.script("'one'")
                .statement()
                .script("throw 'over'")
                .statement()
                .script("'never'")
                .build());
        assertThat(result.output()).containsExactly(PsValue.text("one"));
        assertThat(result.state()).isEqualTo(Ended.State.FAILED);
        PsErrorRecord reason = requireNonNull(result.reason());
        assertThat(reason.message()).isEqualTo("over");
        assertThat(reason.categoryName()).isEqualTo("OperationStopped");
        assertThat(reason.position()).contains("throw 'over'");
    }

    @Test
    void goesOnAfterANonTerminatingError() throws PsrpException {
        var result = session.invoke(PowerShell.command("Get-Refusal")
                .with("Name", PsValue.text("x"))
                .build());
        assertThat(result.state()).isEqualTo(Ended.State.COMPLETED);
        assertThat(result.output()).containsExactly(PsValue.text("went on"));
        assertThat(result.errors()).singleElement().satisfies(each -> {
            assertThat(each.fullyQualifiedErrorId()).isEqualTo("NotHere,Get-Refusal");
            assertThat(each.errorId()).isEqualTo("NotHere");
            assertThat(each.category()).isEqualTo(13);
            assertThat(each.categoryName()).isEqualTo("ObjectNotFound");
            assertThat(each.activity()).isEqualTo("Get-Refusal");
            assertThat(each.targetName()).isEqualTo("x");
            assertThat(each.exceptionType()).isEqualTo("System.ArgumentException");
            assertThat(each.message()).isEqualTo("no 'x' here");
            assertThat(each.position()).contains("Get-Refusal");
        });
    }

    @Test
    void failsWithTheTerminatingErrorOfACommand() throws PsrpException {
        var result = session.invoke(PowerShell.command("Get-Refusal")
                .with("Name", PsValue.text("y"))
                .with("Fatal")
                .build());
        assertThat(result.state()).isEqualTo(Ended.State.FAILED);
        assertThat(result.output()).isEmpty();
        assertThat(requireNonNull(result.reason()).fullyQualifiedErrorId()).isEqualTo("NotHere,Get-Refusal");
        assertThat(requireNonNull(result.reason()).message()).isEqualTo("no 'y' here");
    }

    @Test
    void failsOnACommandThatIsNotThere() throws PsrpException {
        var result = session.invoke(PowerShell.command("Get-NoSuchThing").build());
        assertThat(result.state()).isEqualTo(Ended.State.FAILED);
        assertThat(requireNonNull(result.reason()).errorId()).isEqualTo("CommandNotFoundException");
        assertThat(requireNonNull(result.reason()).targetName()).isEqualTo("Get-NoSuchThing");
    }

    @Test
    void failsOnAnArgumentThatTheBinderRefuses() throws PsrpException {
        var result = session.invoke(PowerShell.command("Get-Thing")
                .with("NoSuchParameter", PsValue.int32(1))
                .build());
        // a simple function takes any argument; an advanced one does not
        assertThat(result.state()).isEqualTo(Ended.State.COMPLETED);
        var refused = session.invoke(PowerShell.command("Get-Refusal")
                .with("NoSuchParameter", PsValue.int32(1))
                .build());
        assertThat(refused.state()).isEqualTo(Ended.State.FAILED);
        assertThat(requireNonNull(refused.reason()).errorId()).isEqualTo("NamedParameterNotFound");
        assertThat(requireNonNull(refused.reason()).category()).isEqualTo(5);
    }

    @Test
    void failsOnAScriptThatDoesNotParse() throws PsrpException {
        var result = session.invoke(PowerShell.script("if )").build());
        assertThat(result.state()).isEqualTo(Ended.State.FAILED);
        assertThat(requireNonNull(result.reason()).exceptionType())
                .isEqualTo("System.Management.Automation.ParseException");
    }

    @Test
    void keepsTheStreamsApart() throws PsrpException {
        List<PipelineEvent> events = new ArrayList<>();
        session.run(PowerShell.command("Invoke-Speech").with("Verbose").build(), events::add);
        assertThat(events).hasSize(6);
        assertThat(events.get(0)).isEqualTo(new PipelineEvent.Warning("a warning"));
        assertThat(events.get(1)).isEqualTo(new PipelineEvent.Verbose("a detail"));
        assertThat(events.get(2)).isEqualTo(new PipelineEvent.Progress("working", "half way", 50));
        assertThat(events.get(3)).isInstanceOfSatisfying(PipelineEvent.Information.class, each -> assertThat(
                        ((PsObject) each.value()).property("MessageData"))
                .isEqualTo(PsValue.text("news")));
        assertThat(events.get(4)).isEqualTo(new PipelineEvent.Output(PsValue.text("output")));
        assertThat(events.get(5)).isEqualTo(new Ended(Ended.State.COMPLETED, null));
    }

    @Test
    void leavesNoVariableBehind() throws PsrpException {
        session.invoke(PowerShell.script("$leftover = 1").build());
        assertThat(session.invoke(PowerShell.script("$null -eq $leftover").build())
                        .output())
                .containsExactly(PsValue.bool(true));
    }

    @Test
    void failsInsteadOfWaitingForAPersonsAnswer() throws PsrpException {
        var result = session.invoke(
                PowerShell.script("$Host.UI.PromptForChoice('a', 'b', @(), 0)").build());
        assertThat(result.errors()).singleElement().satisfies(each -> assertThat(each.errorId())
                .isEqualTo("HostException"));
    }

    @Test
    void stopsInTheMiddle() throws Exception {
        try (PowerShellSession own = EngineSessions.open()) {
            CountDownLatch running = new CountDownLatch(1);
            List<PipelineEvent> events = new ArrayList<>();
            CompletableFuture<Boolean> marked = new CompletableFuture<>();
            Thread caller = Thread.startVirtualThread(() -> {
                try {
                    own.run(
                            PowerShell.script("1; while ($true) { [System.Threading.Thread]::Sleep(20) }")
                                    .build(),
                            event -> {
                                events.add(event);
                                running.countDown();
                            });
                    marked.complete(Thread.currentThread().isInterrupted());
                } catch (PsrpException e) {
                    marked.completeExceptionally(e);
                }
            });
            running.await();
            caller.interrupt();
            assertThat(marked.get()).isTrue();
            assertThat(events.getFirst()).isEqualTo(new PipelineEvent.Output(PsValue.int32(1)));
            assertThat(events.getLast()).isInstanceOfSatisfying(Ended.class, each -> assertThat(each.state())
                    .isEqualTo(Ended.State.STOPPED));
            // and the pool is as good as before
            assertThat(own.invoke(PowerShell.script("2").build()).output()).containsExactly(PsValue.int32(2));
        }
    }

    @Test
    void runsTwoPipelinesAtOnce() throws Exception {
        try (PowerShellSession own = EngineSessions.open()) {
            String token =
                    "patchbay-" + own.hashCode() + "-" + ProcessHandle.current().pid();
            // each waits in the engine for the other: one after another would never end
            CyclicBarrier both = new CyclicBarrier(2);
            var results = new LinkedBlockingQueue<PowerShellSession.Result>();
            for (String[] each : List.of(new String[] {"a", "b"}, new String[] {"b", "a"})) {
                PowerShell script = PowerShell.script(
                                "param($mine, $other) [System.AppDomain]::CurrentDomain.SetData($mine, 1); "
                                        + "while ($null -eq [System.AppDomain]::CurrentDomain.GetData($other)) "
                                        + "{ [System.Threading.Thread]::Sleep(5) }; $mine")
                        .with("mine", PsValue.text(token + each[0]))
                        .with("other", PsValue.text(token + each[1]))
                        .build();
                Thread.startVirtualThread(() -> {
                    try {
                        both.await();
                        results.add(own.invoke(script));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
            assertThat(List.of(
                            results.take().output().getFirst(),
                            results.take().output().getFirst()))
                    .containsExactlyInAnyOrder(PsValue.text(token + "a"), PsValue.text(token + "b"));
        }
    }

    @Test
    void runsAHundredPipelinesFromAHundredThreads() throws Exception {
        try (PowerShellSession own = EngineSessions.open()) {
            var results = new LinkedBlockingQueue<PsValue>();
            for (int i = 0; i < 100; i++) {
                PowerShell script = PowerShell.script("param($i) $i")
                        .with("i", PsValue.int32(i))
                        .build();
                Thread.startVirtualThread(() -> {
                    try {
                        results.add(own.invoke(script).output().getFirst());
                    } catch (PsrpException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
            List<PsValue> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                all.add(results.take());
            }
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 100).mapToObj(PsValue::int32).toList());
        }
    }

    @Test
    void streamsManyRecordsInOrder() throws PsrpException {
        List<PsValue> all = session.invoke(PowerShell.script("1..5000").build()).output();
        assertThat(all)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 5000).mapToObj(PsValue::int32).toList());
    }

    @Test
    void doesNotKnowTheFateOfAPipelineWhoseProcessEnds() throws PsrpException {
        try (PowerShellSession own = EngineSessions.open()) {
            assertThatThrownBy(() -> own.invoke(
                            PowerShell.script("[System.Environment]::Exit(3)").build()))
                    .isInstanceOfSatisfying(PsrpException.ShellLost.class, each -> assertThat(each.fate())
                            .isEqualTo(PsrpException.Fate.UNKNOWN));
        }
    }

    @Test
    void saysWhatTheProcessSaidWhereItServesNoSession() {
        assertThatThrownBy(() -> PowerShellSession.open(
                        new ProcessTransport(List.of(Engine.path().toString(), "-File", "no-such-file.ps1")),
                        PoolOptions.DEFAULT))
                .isInstanceOfSatisfying(
                        PsrpException.class, each -> assertThat(each.fate()).isEqualTo(PsrpException.Fate.NOT_RUN));
        assertThatThrownBy(() ->
                        PowerShellSession.open(new ProcessTransport(List.of("/no/such/program")), PoolOptions.DEFAULT))
                .isInstanceOf(PsrpException.Unreachable.class)
                .hasMessageContaining("/no/such/program");
    }
}
