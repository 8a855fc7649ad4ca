package io.patchbay.change;

import io.patchbay.host.HostId;
import io.patchbay.network.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stands, out of the journal.
 *
 * @param number counts the runs of this console: what people call it ("Change 12")
 * @param title what was wanted
 * @param startedBy a user name
 * @param endedAt null while it is under way
 * @param steps what it does, in order: reading the host again, each step of the plan, and reading it once more to
 *     verify
 * @param said the sentence that sums up how it ended; null while it is under way
 * @param powerShell the exact text that was shown
 * @param undoPowerShell the text that undoes it
 */
public record Run(
        RunId id,
        long number,
        HostId host,
        Message title,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        State state,
        List<Step> steps,
        @Nullable Message said,
        String powerShell,
        String undoPowerShell) {

    /** Where a run stands. The names are stored. */
    public enum State {
        RUNNING,
        /** All was done, and what was promised was found on the host. */
        COMPLETED,
        /** Nothing was changed: the host is another one than the plan was made for, or could not be read. */
        REFUSED,
        /** It ended with an error; what was done before it stays. */
        FAILED,
        /** Nobody knows whether the last step was done: the connection broke in the middle. Nothing after it was tried. */
        UNKNOWN,
        /** The console ended in the middle of it. */
        INTERRUPTED
    }

    /** Where a step stands. The names are stored. */
    public enum StepState {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        UNKNOWN,
        /** Not tried, because an earlier one failed. */
        SKIPPED
    }

    /**
     * @param id of the plan's step, or {@code read-before}, or {@code verify}
     * @param said what happened where there is something to say; else null
     * @param errors what the host said, in order
     */
    public record Step(
            String id,
            Message title,
            StepState state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Message said,
            List<HostError> errors) {
        public Step {
            errors = List.copyOf(errors);
        }
    }

    /**
     * An error of the host, in its words.
     *
     * @param errorId the host's FullyQualifiedErrorId; decide on this
     * @param category ErrorCategory's English name
     * @param message in the host's language
     */
    public record HostError(String errorId, String category, String message) {}

    public Run {
        steps = List.copyOf(steps);
    }

    public boolean underWay() {
        return state == State.RUNNING;
    }
}
