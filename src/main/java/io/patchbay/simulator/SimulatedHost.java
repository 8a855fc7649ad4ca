package io.patchbay.simulator;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.cmdlet.HostCatalogue;
import io.patchbay.simulator.pipeline.HostAccess;
import io.patchbay.simulator.pipeline.Pipelines;
import io.patchbay.simulator.pipeline.Unconfirmed;
import io.patchbay.simulator.pipeline.WireForm;
import io.patchbay.simulator.state.HostState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One simulated host: a state that changes one step at a time, the cmdlets that work on it, and the scripts it knows.
 */
public final class SimulatedHost implements PipelineRunner {
    private final String name;
    private final ScriptAnswers scripts;
    private final Unconfirmed unconfirmed;
    private final Clock clock;
    private final StateStore store;
    private final HostCatalogue catalogue;
    private final Access access = new Access();
    private final ReentrantLock step = new ReentrantLock();
    private volatile HostState state;

    /** A host that is kept nowhere and shows the usual reports. */
    public SimulatedHost(String name, HostState state, ScriptAnswers scripts) {
        this(name, state, scripts, Unconfirmed.USUAL, Clock.systemUTC(), changed -> {});
    }

    /**
     * @param unconfirmed which of several possible behaviours it shows
     * @param keep called with each new state before anybody sees it; where it throws, nothing changed
     */
    public SimulatedHost(
            String name,
            HostState state,
            ScriptAnswers scripts,
            Unconfirmed unconfirmed,
            Clock clock,
            Consumer<HostState> keep) {
        this(name, state, scripts, unconfirmed, clock, StateStore.own(keep));
    }

    SimulatedHost(
            String name,
            HostState state,
            ScriptAnswers scripts,
            Unconfirmed unconfirmed,
            Clock clock,
            StateStore store) {
        this.name = name;
        this.state = state;
        this.scripts = scripts;
        this.unconfirmed = unconfirmed;
        this.clock = clock;
        this.store = store;
        this.catalogue = new HostCatalogue(state.windows());
    }

    /** As in its path: {@code hv01} of {@code /hv01/wsman}. */
    public String name() {
        return name;
    }

    public HostState state() {
        step.lock();
        try {
            state = store.latest(state);
            return state;
        } finally {
            step.unlock();
        }
    }

    /** Changes the host as a person at its keyboard would, behind everybody's back. */
    public HostState change(UnaryOperator<HostState> change) {
        return access.change(change);
    }

    /** Runs and gathers what comes, objects whole: what is inside an object stays an object. */
    public PowerShellSession.Result invoke(PowerShell pipeline) {
        return invoke(pipeline, List.of());
    }

    /** Runs with piped input. */
    public PowerShellSession.Result invoke(PowerShell pipeline, List<PsValue> input) {
        Gathered gathered = new Gathered();
        whole(pipeline, input, gathered);
        return gathered.result();
    }

    /** Runs as a script on the host itself sees it: objects whole, each event as it comes. */
    public PipelineRunner inside() {
        return this::whole;
    }

    /** Runs for a client: objects leave the host as they cross the wire, to a depth of one. */
    @Override
    public void run(PowerShell pipeline, List<PsValue> input, Consumer<PipelineEvent> events) {
        whole(
                pipeline,
                input,
                event -> events.accept(
                        event instanceof PipelineEvent.Output output
                                ? new PipelineEvent.Output(WireForm.of(output.value()))
                                : event));
    }

    @Override
    public String powerShellVersion() {
        return state.windows().powerShellVersion();
    }

    private void whole(PowerShell pipeline, List<PsValue> input, Consumer<PipelineEvent> events) {
        state();
        Pipelines pipelines = new Pipelines(access, catalogue);
        PowerShell.@Nullable Command script = onlyScript(pipeline);
        if (script == null) {
            pipelines.run(pipeline, input, events);
            return;
        }
        ScriptAnswer answer = scripts.find(script.text()).orElse(null);
        if (answer == null) {
            if (script.arguments().isEmpty()) {
                pipelines.runText(script.text(), input, events);
            } else {
                events.accept(new PipelineEvent.Ended(
                        PipelineEvent.Ended.State.FAILED,
                        Pipelines.notExecuted("a script with arguments that it doesn't know")));
            }
            return;
        }
        answer(answer, new AnsweredCall(this, script.arguments(), input, events), events);
    }

    private static void answer(ScriptAnswer answer, AnsweredCall call, Consumer<PipelineEvent> events) {
        PipelineEvent.Ended end = new PipelineEvent.Ended(PipelineEvent.Ended.State.COMPLETED, null);
        try {
            answer.answer(call);
        } catch (ScriptAnswer.ScriptFailed failed) {
            end = new PipelineEvent.Ended(PipelineEvent.Ended.State.FAILED, failed.record());
        }
        events.accept(end);
    }

    /** The script where the pipeline is nothing else; clients put Out-Default or Out-String behind it at most. */
    private static PowerShell.@Nullable Command onlyScript(PowerShell pipeline) {
        if (pipeline.statements().size() != 1) {
            return null;
        }
        List<PowerShell.Command> commands = pipeline.statements().getFirst().commands();
        boolean alone = commands.size() == 1
                || (commands.size() == 2 && commands.get(1).text().equalsIgnoreCase("Out-Default"));
        return alone && commands.getFirst().script() ? commands.getFirst() : null;
    }

    /** What cmdlets see of this host. */
    private final class Access implements HostAccess {
        @Override
        public HostState state() {
            return state;
        }

        @Override
        public HostState change(UnaryOperator<HostState> change) {
            step.lock();
            try {
                state = store.change(state, change);
                return state;
            } finally {
                step.unlock();
            }
        }

        @Override
        public Unconfirmed unconfirmed() {
            return unconfirmed;
        }

        @Override
        public UUID newId() {
            return UUID.randomUUID();
        }

        @Override
        public Instant now() {
            return clock.instant();
        }
    }

    /** Gathers a pipeline's yield. */
    private static final class Gathered implements Consumer<PipelineEvent> {
        private final List<PsValue> output = new ArrayList<>();
        private final List<PsErrorRecord> errors = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private PipelineEvent.Ended end = new PipelineEvent.Ended(PipelineEvent.Ended.State.STOPPED, null);

        @Override
        public void accept(PipelineEvent event) {
            switch (event) {
                case PipelineEvent.Output each -> output.add(each.value());
                case PipelineEvent.Error each -> errors.add(each.record());
                case PipelineEvent.Warning each -> warnings.add(each.message());
                case PipelineEvent.Ended each -> end = each;
                case PipelineEvent.Verbose ignored -> {}
                case PipelineEvent.Debug ignored -> {}
                case PipelineEvent.Progress ignored -> {}
                case PipelineEvent.Information ignored -> {}
            }
        }

        PowerShellSession.Result result() {
            return new PowerShellSession.Result(output, errors, warnings, end.state(), end.reason());
        }
    }
}
