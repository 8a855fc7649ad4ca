package io.patchbay.host.connection;

import io.patchbay.host.ConnectionTest.Outcome;
import io.patchbay.host.ConnectionTest.Step;
import io.patchbay.host.ConnectionTest.StepResult;
import io.patchbay.network.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The results of one test so far, handed on as they come. Where a step failed, the rest is skipped. */
final class TestProtocol {
    private final Consumer<StepResult> listener;
    private final List<StepResult> results = new ArrayList<>();

    TestProtocol(Consumer<StepResult> listener) {
        this.listener = listener;
    }

    void ok(Step step, Message message) {
        add(new StepResult(step, Outcome.OK, message, null));
    }

    void failed(Step step, Why why) {
        failed(step, why.message(), why.remedy());
    }

    /** Whatever stands before it and was not done is skipped. */
    void failed(Step step, Message message, Message remedy) {
        for (Step each : Step.values()) {
            if (each == step) {
                break;
            }
            skipUnlessDone(each);
        }
        add(new StepResult(step, Outcome.FAILED, message, remedy));
    }

    /** The first step that was not done. */
    void failedNext(Why why) {
        for (Step each : Step.values()) {
            if (!done(each)) {
                failed(each, why);
                return;
            }
        }
    }

    boolean done(Step step) {
        return results.stream().anyMatch(each -> each.step() == step);
    }

    List<StepResult> end() {
        for (Step each : Step.values()) {
            skipUnlessDone(each);
        }
        return List.copyOf(results);
    }

    private void skipUnlessDone(Step step) {
        if (!done(step)) {
            add(new StepResult(step, Outcome.SKIPPED, Message.of("host.test.skipped"), null));
        }
    }

    private void add(StepResult result) {
        results.add(result);
        listener.accept(result);
    }
}
