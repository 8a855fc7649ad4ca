package io.patchbay.ui.change;

import io.patchbay.change.Run;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** Whether a reading of a host can tell what a run left there. */
final class Afterwards {
    private Afterwards() {}

    /**
     * Only when the run has ended, and the host was read after the run's last step began, which is its own last reading
     * unless it was interrupted. Where that one failed, the last known picture is older and tells of the time before.
     */
    static boolean shows(Run run, Instant readAt) {
        Instant last = run.steps().stream()
                .map(Run.Step::startedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(run.startedAt());
        return !run.underWay() && !readAt.isBefore(last);
    }
}
