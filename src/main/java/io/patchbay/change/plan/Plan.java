package io.patchbay.change.plan;

import io.patchbay.change.intent.Intent;
import io.patchbay.change.plan.call.Call;
import io.patchbay.network.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * How an intent is done on one host as it was read: data, equal where nothing that matters differs, so that a plan made
 * again right before the run can be compared with the one that a person saw.
 *
 * @param title what it does as a whole, for a person
 * @param steps in order; never empty
 */
public record Plan(Intent intent, Message title, List<Step> steps) {
    public Plan {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A plan has steps");
        }
    }

    /** The gravest of its steps' risks. */
    public Risk risk() {
        Risk worst = new Risk.None();
        for (Step step : steps) {
            worst = Risk.worse(worst, step.risk());
        }
        return worst;
    }

    /** The calls that undo all of it, in the order in which they are to run. */
    public List<Call> undo() {
        List<Call> calls = new ArrayList<>();
        for (Step step : steps.reversed()) {
            calls.addAll(step.inverse());
        }
        return List.copyOf(calls);
    }
}
