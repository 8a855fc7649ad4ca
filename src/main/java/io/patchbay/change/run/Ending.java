package io.patchbay.change.run;

import io.patchbay.change.Run;
import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.plan.Plan;
import io.patchbay.change.plan.Promise;
import io.patchbay.change.plan.Promise.Verdict;
import io.patchbay.change.plan.Verification;
import io.patchbay.host.HostId;
import io.patchbay.host.HostSnapshot;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a host after a run, so that the picture is fresh, and looks for what was promised. */
final class Ending {
    private static final String ALL_KEPT = "change.run.completed";

    private final Plan plan;
    private final HostNetwork predicted;
    private final RunTools tools;

    Ending(Plan plan, HostNetwork predicted, RunTools tools) {
        this.plan = plan;
        this.predicted = predicted;
        this.tools = tools;
    }

    /**
     * What was found.
     *
     * @param state of the step that looked
     * @param runState of the run, where every step before went well
     * @param sum what to say of the whole run then
     */
    record Found(Run.StepState state, @Nullable Message said, Run.State runState, Message sum) {
        boolean allKept() {
            return sum.key().equals(ALL_KEPT);
        }
    }

    /** After a run that went through. Windows needs a moment for some of it, so it is looked for again for a while. */
    Found verified(HostId host) {
        return tools.settled(() -> look(host), Found::allKept);
    }

    /** After a run that stopped: says what is there without judging the run by it. */
    Found seen(HostId host) {
        try {
            HostNetwork network = stable(host);
            Message left = left(network);
            return new Found(Run.StepState.DONE, left, Run.State.FAILED, Message.of("change.run.failed"));
        } catch (HostUnavailableException unavailable) {
            return unread(unavailable);
        }
    }

    private Found look(HostId host) {
        HostNetwork network;
        try {
            network = tools.readings().read(host).network();
        } catch (HostUnavailableException unavailable) {
            return unread(unavailable);
        }
        List<Promise> promises = Verification.of(plan, predicted, network);
        List<Message> broken = with(promises, Verdict.BROKEN);
        if (!broken.isEmpty()) {
            return new Found(
                    Run.StepState.FAILED,
                    Message.of("change.run.promises.broken", broken),
                    Run.State.FAILED,
                    Message.of("change.run.failed.promises", broken));
        }
        List<Message> doubtful = with(promises, Verdict.DOUBTFUL);
        if (!doubtful.isEmpty()) {
            return new Found(
                    Run.StepState.DONE,
                    Message.of("change.run.promises.doubtful", doubtful),
                    Run.State.COMPLETED,
                    Message.of("change.run.completed.doubtful", doubtful));
        }
        return new Found(
                Run.StepState.DONE, Message.of("change.run.promises.kept"), Run.State.COMPLETED, Message.of(ALL_KEPT));
    }

    private static Found unread(HostUnavailableException unavailable) {
        return new Found(
                Run.StepState.FAILED,
                Message.of("change.run.unverified", unavailable.failure().message()),
                Run.State.UNKNOWN,
                Message.of("change.run.completed.unverified"));
    }

    /** What was cut off may still be at work (behaviour: 11.13): two equal readings in a row are believed. */
    private HostNetwork stable(HostId host) throws HostUnavailableException {
        HostSnapshot before = tools.readings().read(host);
        for (int i = 0; i < tools.looks(); i++) {
            tools.pause();
            HostSnapshot now = tools.readings().read(host);
            if (now.contentHash().equals(before.contentHash())) {
                return now.network();
            }
            before = now;
        }
        return before.network();
    }

    /** A switch that was begun may be left behind, even where Windows said no (behaviour: 0.4). */
    private @Nullable Message left(HostNetwork network) {
        if (plan.intent() instanceof CreateSwitch create
                && network.switches().stream().anyMatch(each -> each.name().equals(create.name()))) {
            return Message.of("change.run.left.switch", create.name());
        }
        return null;
    }

    private static List<Message> with(List<Promise> promises, Verdict verdict) {
        return promises.stream()
                .filter(each -> each.verdict() == verdict)
                .map(Promise::says)
                .toList();
    }
}
