package io.patchbay.change.plan;

import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.Check;
import io.patchbay.change.plan.call.Learn;
import io.patchbay.network.Message;
import io.patchbay.network.Subject;
import java.util.List;

/**
 * One step of a plan: what must hold right before it, the call, what must hold after it.
 *
 * @param id unique in the plan and stable: {@code create-switch}, {@code team-algorithm}, {@code management-vlan}, …
 * @param title what it does, for a person
 * @param before each is asked right before the call; where one fails the call is not made
 * @param learns ids that Windows makes in this step, read after it
 * @param after what was promised; each is asked after the call
 * @param subjects what it touches
 * @param inverse the calls that undo it, in order; may be empty where another step's inverse undoes it, too
 */
public record Step(
        String id,
        Message title,
        List<Check> before,
        Call call,
        List<Learn> learns,
        List<Check> after,
        Risk risk,
        List<Subject> subjects,
        List<Call> inverse) {
    public Step {
        before = List.copyOf(before);
        learns = List.copyOf(learns);
        after = List.copyOf(after);
        subjects = List.copyOf(subjects);
        inverse = List.copyOf(inverse);
    }
}
