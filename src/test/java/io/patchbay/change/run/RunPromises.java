package io.patchbay.change.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.patchbay.change.Run;
import io.patchbay.change.RunId;
import io.patchbay.change.RunRefusedException;
import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.intent.Intent;
import io.patchbay.change.intent.LoadBalancing;
import io.patchbay.change.plan.Plan;
import io.patchbay.change.plan.Planner;
import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.HyperV;
import io.patchbay.change.plan.call.WireCommands;
import io.patchbay.change.run.journal.FencedException;
import io.patchbay.change.run.journal.Journal;
import io.patchbay.host.HostId;
import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanId;
import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.testing.HandClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a person may rely on when she starts a run; the same promises on each database. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("console")
abstract class RunPromises {
    private final HandClock clock = new HandClock();
    private @Nullable RunningChanges running;

    @SuppressWarnings("NullAway.Init")
    private RunningChanges console;

    @SuppressWarnings("NullAway.Init")
    private SimulatedHyperV hyperV;

    /** The properties that name the database; the same ones each time. */
    abstract Map<String, Object> database() throws Exception;

    void stopDatabase() throws Exception {}

    @BeforeEach
    final void freshHost() throws Exception {
        hyperV = new SimulatedHyperV("hv01");
        startAnew();
    }

    @AfterAll
    final void stop() throws Exception {
        if (running != null) {
            running.close();
        }
        stopDatabase();
    }

    /** The console, restarted on the same database. */
    private void startAnew() throws Exception {
        if (running != null) {
            running.close();
        }
        console = RunningChanges.start(hyperV, clock, database());
        running = console;
    }

    @Test
    void doesWhatThePlanSaysAndChecksItOnTheHost() throws Exception {
        Run run = ran(shared("vm-prod", 20));

        assertThat(run.state()).isEqualTo(Run.State.COMPLETED);
        assertThat(run.said()).isEqualTo(Message.of("change.run.completed"));
        assertThat(run.steps())
                .extracting(Run.Step::id)
                .containsExactly("read-before", "create-switch", "team-algorithm", "management-vlan", "verify");
        assertThat(run.steps()).allMatch(each -> each.state() == Run.StepState.DONE);
        assertThat(run.startedBy()).isEqualTo("anna");
        assertThat(hyperV.network().switches()).anyMatch(each -> each.name().equals("vm-prod"));
        assertThat(console.trail.lines).containsExactly("anna RUN_STARTED HV01", "anna RUN_ENDED HV01");
    }

    @Test
    void knowsTheWayBackWithTheIdsThatWindowsMade() throws Exception {
        Run run = ran(shared("vm-prod", 20));
        VirtualSwitch made = hyperV.network().switches().stream()
                .filter(each -> each.name().equals("vm-prod"))
                .findFirst()
                .orElseThrow();

        assertThat(run.undoPowerShell())
                .isEqualTo("Hyper-V\\Get-VMSwitch -Id '%s' | Hyper-V\\Remove-VMSwitch -Force\n".formatted(made.id()));
        for (Call call : console.journal().undo(run.id())) {
            assertThat(hyperV.session.invoke(WireCommands.of(call)).clean()).isTrue();
        }
        assertThat(hyperV.network().virtualSwitch(made.id())).isEmpty();
    }

    @Test
    void changesNothingWhenTheHostIsAnotherOneThanTheOneThatWasShown() throws Exception {
        HostNetwork shown = hyperV.network();
        Plan plan = plan(shown, new CreateSwitch.Internal("lab"));
        hyperV.session.invoke(PowerShell.command("Hyper-V\\New-VMSwitch")
                .with("Name", PsValue.text("lab"))
                .with("SwitchType", PsValue.text("Private"))
                .build());

        Run run = console.ended(console.changes().start(RunningChanges.HOST, plan));

        assertThat(run.state()).isEqualTo(Run.State.REFUSED);
        assertThat(Objects.requireNonNull(run.said()).key()).isEqualTo("change.run.refused.findings");
        assertThat(state(run, "create-switch")).isEqualTo(Run.StepState.SKIPPED);
        assertThat(hyperV.network().switches())
                .filteredOn(each -> each.name().equals("lab"))
                .hasSize(1);
    }

    @Test
    void changesNothingWhenTheHostCannotBeRead() throws Exception {
        Plan plan = plan(hyperV.network(), new CreateSwitch.Internal("lab"));
        hyperV.readable(false);

        Run run = console.ended(console.changes().start(RunningChanges.HOST, plan));

        assertThat(run.state()).isEqualTo(Run.State.REFUSED);
        assertThat(run.said()).isEqualTo(Message.of("change.run.refused.unreadable", Message.of("host.away")));
    }

    @Test
    void keepsTheHostsOwnErrorAndTriesNothingAfterIt() throws Exception {
        Plan plan = plan(hyperV.network(), shared("vm-prod", 20));
        // somebody takes the NIC away between the last look and the call
        hyperV.session.wire((pipeline, host, events) -> {
            if (isCall(pipeline, "New-VMSwitch")) {
                PowerShell.Builder other = PowerShell.command("Hyper-V\\New-VMSwitch")
                        .with("Name", PsValue.text("theirs"))
                        .with("NetAdapterName", argument(pipeline, "NetAdapterName"));
                host.run(other.build(), List.of(), event -> {});
            }
            SimulatedSession.Wire.GOOD.carry(pipeline, host, events);
        });

        Run run = console.ended(console.changes().start(RunningChanges.HOST, plan));

        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        Run.Step failed = step(run, "create-switch");
        assertThat(failed.state()).isEqualTo(Run.StepState.FAILED);
        assertThat(failed.errors()).first().satisfies(error -> {
            assertThat(error.errorId()).isEqualTo("ObjectInUse,Microsoft.HyperV.PowerShell.Commands.NewVMSwitch");
            assertThat(error.category()).isEqualTo("ResourceBusy");
            assertThat(error.message()).contains("already bound");
        });
        assertThat(state(run, "team-algorithm")).isEqualTo(Run.StepState.SKIPPED);
        assertThat(state(run, "verify")).isEqualTo(Run.StepState.DONE);
    }

    @Test
    void makesNoCallWhenItsPickFindsAnythingButOneObject() throws Exception {
        Plan plan = plan(hyperV.network(), new CreateSwitch.Internal("lab"));
        hyperV.session.wire((pipeline, host, events) -> {
            // the second look finds a switch of that name, the first one did not
            if (isCall(pipeline, "ForEach-Object")
                    && hyperV.host.state().switches().stream()
                            .noneMatch(each -> each.name().equals("lab"))) {
                host.run(WireCommands.of(HyperV.newSwitch("LAB", "Private", "")), List.of(), event -> {});
            }
            SimulatedSession.Wire.GOOD.carry(pipeline, host, events);
        });

        Run run = console.ended(console.changes().start(RunningChanges.HOST, plan));

        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(Objects.requireNonNull(run.said()).key()).isEqualTo("change.run.failed.first");
        assertThat(Objects.requireNonNull(step(run, "create-switch").said()).key())
                .isEqualTo("change.run.check.several");
        assertThat(hyperV.network().switches())
                .noneMatch(each -> each.name().equals("lab") && each.type() == VirtualSwitch.Type.INTERNAL);
    }

    @Test
    void saysThatNobodyKnowsWhenTheConnectionBreaksInTheMiddleAndNeverRepeatsTheCall() throws Exception {
        Plan plan = plan(hyperV.network(), shared("vm-prod", 20));
        hyperV.session.wire((pipeline, host, events) -> {
            SimulatedSession.Wire.GOOD.carry(pipeline, host, events);
            if (isCall(pipeline, "New-VMSwitch")) {
                throw new PsrpException.ShellLost("connection reset", PsrpException.Fate.UNKNOWN, null);
            }
        });

        Run run = console.ended(console.changes().start(RunningChanges.HOST, plan));

        assertThat(run.state()).isEqualTo(Run.State.UNKNOWN);
        assertThat(state(run, "create-switch")).isEqualTo(Run.StepState.UNKNOWN);
        assertThat(state(run, "management-vlan")).isEqualTo(Run.StepState.SKIPPED);
        assertThat(step(run, "verify").said()).isEqualTo(Message.of("change.run.left.switch", "vm-prod"));
        assertThat(hyperV.network().switches())
                .filteredOn(each -> each.name().equals("vm-prod"))
                .hasSize(1);
    }

    @Test
    void saysThatTheHostIsNotAsPromised() throws Exception {
        Plan plan = plan(hyperV.network(), shared("vm-prod", 20));
        hyperV.session.wire((pipeline, host, events) -> {
            // a host that says yes and does nothing
            if (isCall(pipeline, "Set-VMSwitchTeam")) {
                events.accept(new PipelineEvent.Ended(PipelineEvent.Ended.State.COMPLETED, null));
            } else {
                SimulatedSession.Wire.GOOD.carry(pipeline, host, events);
            }
        });

        Run run = console.ended(console.changes().start(RunningChanges.HOST, plan));

        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(Objects.requireNonNull(run.said()).key()).isEqualTo("change.run.failed.promises");
    }

    @Test
    void letsNobodyElseChangeTheHostMeanwhile() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Plan plan = plan(hyperV.network(), new CreateSwitch.Internal("one"));
        Plan second = plan(hyperV.network(), new CreateSwitch.Internal("two"));
        hyperV.session.wire((pipeline, host, events) -> {
            arrived.countDown();
            await(goOn);
            SimulatedSession.Wire.GOOD.carry(pipeline, host, events);
        });
        RunId first = console.changes().start(RunningChanges.HOST, plan);
        await(arrived);

        assertThatExceptionOfType(RunRefusedException.class)
                .isThrownBy(() -> console.changes().start(RunningChanges.HOST, second))
                .satisfies(each -> assertThat(each.said()).isEqualTo(Message.of("change.run.busy")));
        assertThat(console.changes().underWay(RunningChanges.HOST).orElseThrow().id())
                .isEqualTo(first);
        assertThat(console.hostInUse().inUse(RunningChanges.HOST)).isTrue();
        assertThat(console.hostInUse().inUse(HostId.random())).isFalse();

        goOn.countDown();
        assertThat(console.ended(first).state()).isEqualTo(Run.State.COMPLETED);
        assertThat(console.hostInUse().inUse(RunningChanges.HOST)).isFalse();
        assertThat(console.ended(console.changes().start(RunningChanges.HOST, second))
                        .state())
                .isEqualTo(Run.State.COMPLETED);
        assertThat(console.changes().history(RunningChanges.HOST, 2))
                .extracting(each -> each.title().parameters().getFirst())
                .containsExactly("two", "one");
    }

    @Test
    void marksARunWhoseConsoleDiedAndNeverGoesOnWithIt() throws Exception {
        Plan plan = plan(hyperV.network(), shared("vm-prod", 20));
        Run begun = console.journal().begin(RunningChanges.HOST, plan, "anna");
        console.journal().stepBegins(begun, Journal.READ_BEFORE);
        console.journal().stepEnds(begun, Journal.READ_BEFORE, Run.StepState.DONE, null, List.of());
        console.journal().stepBegins(begun, "create-switch");
        clock.advance(Duration.ofMinutes(5));

        startAnew();

        Run run = console.changes().run(begun.id()).orElseThrow();
        assertThat(run.state()).isEqualTo(Run.State.INTERRUPTED);
        assertThat(Objects.requireNonNull(run.said()).key()).isEqualTo("change.run.interrupted");
        assertThat(state(run, "create-switch")).isEqualTo(Run.StepState.UNKNOWN);
        assertThat(hyperV.network().switches()).noneMatch(each -> each.name().equals("vm-prod"));
        assertThat(console.ended(console.changes().start(RunningChanges.HOST, plan))
                        .state())
                .isEqualTo(Run.State.COMPLETED);
    }

    @Test
    void letsARunThatLostItsHostWriteNothingMore() throws Exception {
        HostId host = HostId.random();
        Plan plan = plan(hyperV.network(), new CreateSwitch.Internal("lab"));
        Run slow = console.journal().begin(host, plan, "anna");
        clock.advance(console.journal().lease().plusSeconds(1));
        Run other = console.journal().begin(host, plan, "berta");

        assertThatExceptionOfType(FencedException.class)
                .isThrownBy(() -> console.journal().stepBegins(slow, "create-switch"));
        assertThat(console.journal().renew(slow)).isFalse();
        assertThat(console.journal().renew(other)).isTrue();
        assertThat(console.journal()
                        .endsFenced(slow, Message.of("change.run.fenced"))
                        .state())
                .isEqualTo(Run.State.UNKNOWN);
        console.journal().ends(other, Run.State.COMPLETED, Message.of("change.run.completed"));
    }

    @Test
    void keepsHostileTextAsItIs() throws Exception {
        String name = "O’Brien's $(x) \"本番\" 𠮷";
        Run run = ran(new CreateSwitch.Internal(name, "'; Stop-Computer\n‘"));

        assertThat(run.state()).isEqualTo(Run.State.COMPLETED);
        assertThat(run.title().parameters()).containsExactly(name);
        assertThat(hyperV.network().switches())
                .filteredOn(each -> each.name().equals(name))
                .singleElement()
                .satisfies(each -> assertThat(each.notes()).isEqualTo("'; Stop-Computer\n‘"));
    }

    @Test
    void refusesAHostThatNobodyRegistered() throws Exception {
        Plan plan = plan(hyperV.network(), new CreateSwitch.Internal("lab"));

        assertThatExceptionOfType(RunRefusedException.class)
                .isThrownBy(() -> console.changes().start(HostId.random(), plan))
                .satisfies(each -> assertThat(each.said()).isEqualTo(Message.of("change.run.host.unknown")));
    }

    private Run ran(Intent intent) throws Exception {
        return console.ended(console.changes().start(RunningChanges.HOST, plan(hyperV.network(), intent)));
    }

    private static Plan plan(HostNetwork network, Intent intent) {
        return Objects.requireNonNull(
                Planner.plan(network, intent).plan(),
                () -> Planner.plan(network, intent).findings().toString());
    }

    /** On the two spare NICs of hv01. */
    private Intent shared(String name, int vlan) throws Exception {
        List<AdapterId> spare = hyperV.network().adapters().stream()
                .filter(each -> each.name().startsWith("SLOT 3"))
                .map(NetAdapter::id)
                .toList();
        assertThat(spare).hasSize(2);
        return new CreateSwitch.External(name, spare, true, new VlanId(vlan), LoadBalancing.DYNAMIC, "");
    }

    private static boolean isCall(PowerShell pipeline, String cmdlet) {
        return pipeline.statements().getFirst().commands().getLast().text().endsWith(cmdlet);
    }

    private static PsValue argument(PowerShell pipeline, String name) {
        return pipeline.statements().getFirst().commands().getFirst().arguments().stream()
                .filter(each -> name.equals(each.name()))
                .map(PowerShell.Argument::value)
                .findFirst()
                .orElseThrow();
    }

    private static Run.Step step(Run run, String id) {
        return run.steps().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Run.StepState state(Run run, String id) {
        return step(run, id).state();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("a minute without a sign");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
