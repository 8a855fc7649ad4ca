package io.patchbay.change.run.journal;

import io.patchbay.change.Run;
import io.patchbay.change.RunId;
import io.patchbay.change.plan.Plan;
import io.patchbay.change.plan.PowerShellText;
import io.patchbay.change.plan.Step;
import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.CallText;
import io.patchbay.change.plan.call.Symbol;
import io.patchbay.host.HostId;
import io.patchbay.network.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what runs do, and tells it. */
@Component
public class Journal {
    /** The steps that every run has besides the plan's. */
    public static final String READ_BEFORE = "read-before";

    public static final String VERIFY = "verify";

    private final RunRows runs;
    private final StepRows steps;
    private final LearnedRows learned;
    private final LeaseRows leases;
    private final Clock clock;
    private final Duration lease;

    Journal(
            RunRows runs,
            StepRows steps,
            LearnedRows learned,
            LeaseRows leases,
            Clock clock,
            @Value("${patchbay.change.lease:60s}") Duration lease) {
        this.runs = runs;
        this.steps = steps;
        this.learned = learned;
        this.leases = leases;
        this.clock = clock;
        this.lease = lease;
    }

    /** How long a host stays reserved for a run that says nothing more. */
    public Duration lease() {
        return lease;
    }

    /**
     * Writes down a run and reserves its host.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException where another run holds the host
     */
    @Transactional
    public Run begin(HostId host, Plan plan, String startedBy) {
        RunRow run = runs.save(new RunRow(
                RunId.random(),
                host.value(),
                JournalForm.message(plan.title()),
                startedBy,
                clock.instant(),
                PowerShellText.render(plan),
                PowerShellText.renderUndo(plan),
                JournalForm.calls(plan.undo())));
        List<StepRow> rows = new ArrayList<>();
        rows.add(row(run, 0, READ_BEFORE, Message.of("change.run.step.read-before")));
        for (Step step : plan.steps()) {
            rows.add(row(run, rows.size(), step.id(), step.title()));
        }
        rows.add(row(run, rows.size(), VERIFY, Message.of("change.run.step.verify")));
        Instant now = clock.instant();
        if (leases.takeOver(host.value(), run.number(), now.plus(lease), now) == 0) {
            leases.save(new LeaseRow(host.value(), run.number(), now.plus(lease)));
        }
        return view(run, rows);
    }

    /** Before a step is done. */
    @Transactional
    public Run stepBegins(Run run, String stepId) {
        hold(run);
        StepRow row = step(run, stepId);
        row.start(clock.instant());
        steps.save(row);
        return view(row(run));
    }

    /** After a step was done, or not. */
    @Transactional
    public Run stepEnds(
            Run run, String stepId, Run.StepState state, @Nullable Message said, List<Run.HostError> errors) {
        hold(run);
        StepRow row = step(run, stepId);
        row.end(state, said == null ? null : JournalForm.message(said), JournalForm.errors(errors), clock.instant());
        steps.save(row);
        return view(row(run));
    }

    /** An id that Windows made, as soon as it is known. */
    @Transactional
    public void learned(Run run, Symbol symbol, Call.Value value) {
        hold(run);
        learned.save(new LearnedRow(run.number(), symbol, value));
    }

    /** The steps that will not be tried any more. */
    @Transactional
    public Run skip(Run run, List<String> stepIds) {
        hold(run);
        for (String each : stepIds) {
            StepRow row = step(run, each);
            row.skip();
            steps.save(row);
        }
        return view(row(run));
    }

    /** The end; the host is free for others. */
    @Transactional
    public Run ends(Run run, Run.State state, Message said) {
        hold(run);
        RunRow row = row(run);
        row.end(state, JournalForm.message(said), clock.instant());
        leases.giveBack(row.hostId(), row.number());
        return view(runs.save(row));
    }

    /** A run that lost its lease says so itself, without touching whoever has it now. */
    @Transactional
    public Run endsFenced(Run run, Message said) {
        RunRow row = row(run);
        if (row.state() == Run.State.RUNNING) {
            row.end(Run.State.UNKNOWN, JournalForm.message(said), clock.instant());
        }
        return view(runs.save(row));
    }

    /** Keeps the host reserved. False where it is somebody else's by now. */
    @Transactional
    public boolean renew(Run run) {
        return leases.renew(run.host().value(), run.number(), clock.instant().plus(lease)) == 1;
    }

    /** Forgets all reservations: for a console that is alone on its database and has just started. */
    @Transactional
    public void dropLeases() {
        leases.dropAll();
    }

    /** Marks the runs that nobody works at any more, with what is known of them. Never goes on with one. */
    @Transactional
    public List<Run> interruptAbandoned() {
        List<Run> interrupted = new ArrayList<>();
        for (RunRow row : runs.findAbandoned(clock.instant())) {
            row.end(Run.State.INTERRUPTED, JournalForm.message(whereItStood(row)), clock.instant());
            leases.giveBack(row.hostId(), row.number());
            interrupted.add(view(runs.save(row)));
        }
        return interrupted;
    }

    private Message whereItStood(RunRow run) {
        StepRow last = null;
        for (StepRow row : steps.findByRunNumberOrderByPosition(run.number())) {
            if (row.stepId().equals(READ_BEFORE)) {
                if (row.state() == Run.StepState.RUNNING) {
                    row.end(Run.StepState.SKIPPED, null, JournalForm.NO_ERRORS, clock.instant());
                }
                continue;
            }
            switch (row.state()) {
                case RUNNING -> {
                    boolean changes = !row.stepId().equals(VERIFY);
                    Message title = JournalForm.message(row.title());
                    row.end(
                            changes ? Run.StepState.UNKNOWN : Run.StepState.SKIPPED,
                            null,
                            JournalForm.NO_ERRORS,
                            clock.instant());
                    steps.save(row);
                    return changes
                            ? Message.of("change.run.interrupted", title)
                            : Message.of("change.run.interrupted.between", last == null ? title : title(last));
                }
                case DONE, FAILED, UNKNOWN -> last = row;
                case WAITING, SKIPPED -> {}
            }
        }
        return last == null
                ? Message.of("change.run.interrupted.first")
                : Message.of("change.run.interrupted.between", title(last));
    }

    private static Message title(StepRow row) {
        return JournalForm.message(row.title());
    }

    @Transactional(readOnly = true)
    public Optional<Run> run(RunId id) {
        return runs.findByPublicId(id.value()).map(this::view);
    }

    @Transactional(readOnly = true)
    public Optional<Run> underWay(HostId host) {
        return runs.findFirstByHostIdAndStateOrderByNumberDesc(host.value(), Run.State.RUNNING.name())
                .map(this::view);
    }

    @Transactional(readOnly = true)
    public List<Run> history(HostId host, int count) {
        return runs.findByHostIdOrderByNumberDesc(host.value(), Limit.of(count)).stream()
                .map(this::view)
                .toList();
    }

    /** The calls that undo a run, in order, with the ids that it learned in place of symbols. */
    @Transactional(readOnly = true)
    public List<Call> undo(RunId id) {
        return runs.findByPublicId(id.value()).map(this::undo).orElse(List.of());
    }

    private List<Call> undo(RunRow run) {
        Map<Symbol, Call.Value> known = new HashMap<>();
        learned.findByRunNumber(run.number()).forEach(row -> known.put(row.symbol(), row.value()));
        return JournalForm.calls(run.undoCalls()).stream()
                .map(call -> call.bound(known))
                .toList();
    }

    private void hold(Run run) {
        if (!renew(run)) {
            throw new FencedException(run.number());
        }
    }

    private RunRow row(Run run) {
        return runs.findByNumber(run.number())
                .orElseThrow(() -> new IllegalStateException("Run " + run.number() + " is not in the journal"));
    }

    private StepRow step(Run run, String stepId) {
        return steps.findByRunNumberAndStepId(run.number(), stepId)
                .orElseThrow(() -> new IllegalStateException("Run " + run.number() + " has no step " + stepId));
    }

    private StepRow row(RunRow run, int position, String stepId, Message title) {
        return steps.save(new StepRow(run.number(), position, stepId, JournalForm.message(title)));
    }

    private Run view(RunRow run) {
        return view(run, steps.findByRunNumberOrderByPosition(run.number()));
    }

    private Run view(RunRow run, List<StepRow> rows) {
        List<Call> undo = run.state() == Run.State.RUNNING ? List.of() : undo(run);
        boolean bound =
                !undo.isEmpty() && undo.stream().allMatch(call -> call.symbols().isEmpty());
        return new Run(
                run.id(),
                run.number(),
                new HostId(run.hostId()),
                JournalForm.message(run.title()),
                run.startedBy(),
                run.startedAt(),
                run.endedAt(),
                run.state(),
                rows.stream().map(StepRow::view).toList(),
                run.said() == null ? null : JournalForm.message(run.said()),
                run.script(),
                bound ? String.join("\n", undo.stream().map(CallText::of).toList()) + "\n" : run.undoScript());
    }
}
