package io.patchbay.host;

import io.patchbay.network.Message;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tries a connection step by step, so that a person sees how far it goes and what to do where it ends. Takes an
 * administrator on the calling thread: start one of its own with {@code People.carry}.
 */
public interface ConnectionTest {

    /** In this order; each needs the one before. */
    enum Step {
        NAME,
        PORT,
        AUTHENTICATION,
        POWERSHELL,
        HYPER_V,
        RIGHTS
    }

    /** How a step ended. SKIPPED: an earlier one failed. */
    enum Outcome {
        OK,
        FAILED,
        SKIPPED
    }

    /**
     * @param message what was found, or what happened
     * @param remedy what to do next; null unless FAILED
     */
    record StepResult(
            Step step,
            Outcome outcome,
            Message message,
            @Nullable Message remedy) {}

    /**
     * Blocks; hands on each result as it is known, on the calling thread, and returns all of them. Interrupting the
     * thread ends it early.
     */
    List<StepResult> run(HostAddress address, HostCredential credential, Consumer<StepResult> results);

    /** As {@link #run(HostAddress, HostCredential, Consumer)}, with the credential that is kept for the host. */
    List<StepResult> run(HostId id, HostAddress address, Consumer<StepResult> results);
}
