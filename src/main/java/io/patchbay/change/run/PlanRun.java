package io.patchbay.change.run;

import io.patchbay.change.Run;
import io.patchbay.change.Run.HostError;
import io.patchbay.change.plan.Plan;
import io.patchbay.change.plan.Step;
import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.Check;
import io.patchbay.change.plan.call.Learn;
import io.patchbay.change.run.HostCalls.Outcome;
import io.patchbay.change.run.journal.Journal;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.network.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run, from its first reading to its last: each step is written down before it is done and after. Whatever goes wrong,
 * nothing after it is tried, and the host is read again so that the picture tells the truth.
 */
final class PlanRun {
    private final Plan plan;
    private final Journal journal;
    private final RunTools tools;
    private Run run;

    /** Whether a call that changes something was sent. */
    private boolean touched;

    PlanRun(Plan plan, Run run, Journal journal, RunTools tools) {
        this.plan = plan;
        this.run = run;
        this.journal = journal;
        this.tools = tools;
    }

    /** How the calls went. */
    private sealed interface Way {
        record Through() implements Way {}

        /** @param state FAILED or UNKNOWN */
        record Stopped(Run.State state, Message said) implements Way {}
    }

    Run toTheEnd() {
        tell(journal.stepBegins(run, Journal.READ_BEFORE));
        Beginning beginning = Beginning.of(plan, run.host(), tools.readings());
        if (beginning instanceof Beginning.Refused refused) {
            end(Journal.READ_BEFORE, Run.StepState.FAILED, refused.said(), List.of());
            skipAfter(-1);
            skip(List.of(Journal.VERIFY));
            return ends(Run.State.REFUSED, refused.said());
        }
        end(Journal.READ_BEFORE, Run.StepState.DONE, Message.of("change.run.read.same"), List.of());
        Way way = steps();
        Ending ending = new Ending(plan, ((Beginning.Ready) beginning).predicted(), tools);
        tell(journal.stepBegins(run, Journal.VERIFY));
        Ending.Found found =
                switch (way) {
                    case Way.Through ignored -> ending.verified(run.host());
                    case Way.Stopped ignored -> ending.seen(run.host());
                };
        end(Journal.VERIFY, found.state(), found.said(), List.of());
        return switch (way) {
            case Way.Through ignored -> ends(found.runState(), found.sum());
            case Way.Stopped stopped -> ends(stopped.state(), stopped.said());
        };
    }

    private Way steps() {
        HostCalls calls;
        try {
            calls = new HostCalls(tools.calls(run.host()));
        } catch (HostUnavailableException unavailable) {
            Step first = plan.steps().getFirst();
            tell(journal.stepBegins(run, first.id()));
            end(first.id(), Run.StepState.FAILED, unavailable.failure().message(), List.of());
            skipAfter(0);
            return stopped(Run.State.FAILED, 0);
        }
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            tell(journal.stepBegins(run, step.id()));
            Outcome outcome = step(calls, step);
            switch (outcome) {
                case Outcome.Good ignored -> end(step.id(), Run.StepState.DONE, null, List.of());
                case Outcome.Bad bad -> {
                    end(step.id(), Run.StepState.FAILED, bad.said(), bad.errors());
                    skipAfter(i);
                    return stopped(Run.State.FAILED, i);
                }
                case Outcome.Lost lost -> {
                    end(
                            step.id(),
                            lost.mayHaveRun() ? Run.StepState.UNKNOWN : Run.StepState.FAILED,
                            Message.of(lost.mayHaveRun() ? "change.run.call.unknown" : "change.run.call.notSent"),
                            List.of(new HostError("", "", lost.reason())));
                    skipAfter(i);
                    return stopped(lost.mayHaveRun() ? Run.State.UNKNOWN : Run.State.FAILED, i);
                }
            }
        }
        return new Way.Through();
    }

    /** Asks, calls, learns, asks again; the first answer that is not good ends it. */
    private Outcome step(HostCalls calls, Step step) {
        for (Check check : step.before()) {
            Outcome holds = calls.check(check);
            if (!(holds instanceof Outcome.Good)) {
                return holds;
            }
        }
        boolean before = touched;
        touched = true;
        Outcome change = calls.change(step.call());
        if (change instanceof Outcome.Lost lost && !lost.mayHaveRun()) {
            touched = before;
        }
        if (!(change instanceof Outcome.Good)) {
            return change;
        }
        for (Learn learn : step.learns()) {
            Outcome learned = tools.settled(() -> calls.learn(learn, step.title()));
            if (!(learned instanceof Outcome.Good)) {
                return afterwards(learned);
            }
            Call.Value value = calls.known(learn.symbol());
            if (value != null) {
                journal.learned(run, learn.symbol(), value);
            }
        }
        for (Check check : step.after()) {
            Outcome after = tools.settled(() -> calls.check(check));
            if (!(after instanceof Outcome.Good)) {
                return afterwards(after);
            }
        }
        return new Outcome.Good();
    }

    /** The call itself was answered; where the questions after it get lost, the step's fate is not known. */
    private static Outcome afterwards(Outcome outcome) {
        return outcome instanceof Outcome.Lost lost ? new Outcome.Lost(true, lost.reason()) : outcome;
    }

    private Way stopped(Run.State state, int at) {
        Message title = plan.steps().get(at).title();
        if (state == Run.State.UNKNOWN) {
            return new Way.Stopped(state, Message.of("change.run.unknown", title));
        }
        return new Way.Stopped(state, Message.of(touched ? "change.run.failed" : "change.run.failed.first", title));
    }

    private void skipAfter(int index) {
        skip(plan.steps().subList(index + 1, plan.steps().size()).stream()
                .map(Step::id)
                .toList());
    }

    private void skip(List<String> steps) {
        tell(journal.skip(run, steps));
    }

    private void end(String step, Run.StepState state, @Nullable Message said, List<HostError> errors) {
        tell(journal.stepEnds(run, step, state, said, errors));
    }

    private Run ends(Run.State state, Message said) {
        tell(journal.ends(run, state, said));
        return run;
    }

    private void tell(Run now) {
        run = now;
        tools.tell(now);
    }
}
