package io.patchbay.change.run.journal;

import io.patchbay.change.Run;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "change_run_step")
class StepRow {
    @Id
    private UUID id;

    @Column(name = "run_number")
    private long runNumber;

    @Column(name = "position")
    private int position;

    @Column(name = "step_id", length = 60)
    private String stepId;

    @Column(name = "title", length = 100000)
    private String title;

    @Column(name = "state", length = 20)
    private String state;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "said", length = 100000)
    private @Nullable String said;

    @Column(name = "errors", length = 1000000)
    private String errors;

    /** Of JPA alone. */
    @SuppressWarnings("NullAway.Init")
    protected StepRow() {}

    StepRow(long runNumber, int position, String stepId, String title) {
        this.id = UUID.randomUUID();
        this.runNumber = runNumber;
        this.position = position;
        this.stepId = stepId;
        this.title = title;
        this.state = Run.StepState.WAITING.name();
        this.errors = JournalForm.NO_ERRORS;
    }

    String stepId() {
        return stepId;
    }

    String title() {
        return title;
    }

    Run.StepState state() {
        return Run.StepState.valueOf(state);
    }

    void start(Instant at) {
        state = Run.StepState.RUNNING.name();
        startedAt = at;
    }

    void end(Run.StepState how, @Nullable String what, String hostErrors, Instant at) {
        state = how.name();
        said = what;
        errors = hostErrors;
        endedAt = at;
    }

    void skip() {
        state = Run.StepState.SKIPPED.name();
    }

    Run.Step view() {
        return new Run.Step(
                stepId,
                JournalForm.message(title),
                state(),
                startedAt,
                endedAt,
                said == null ? null : JournalForm.message(said),
                JournalForm.errors(errors));
    }
}
