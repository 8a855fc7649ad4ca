package io.patchbay.change.run.journal;

import io.patchbay.change.Run;
import io.patchbay.change.RunId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "change_run")
class RunRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "change_run_number")
    @SequenceGenerator(name = "change_run_number", sequenceName = "change_run_number", allocationSize = 1)
    @Column(name = "number")
    private @Nullable Long number;

    @Column(name = "id")
    private UUID id;

    @Column(name = "host_id")
    private UUID hostId;

    @Column(name = "title", length = 100000)
    private String title;

    @Column(name = "started_by", length = 64)
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "state", length = 20)
    private String state;

    @Column(name = "said", length = 100000)
    private @Nullable String said;

    @Column(name = "script", length = 1000000)
    private String script;

    @Column(name = "undo_script", length = 1000000)
    private String undoScript;

    @Column(name = "undo_calls", length = 1000000)
    private String undoCalls;

    /** Of JPA alone. */
    @SuppressWarnings("NullAway.Init")
    protected RunRow() {}

    RunRow(
            RunId id,
            UUID hostId,
            String title,
            String startedBy,
            Instant startedAt,
            String script,
            String undoScript,
            String undoCalls) {
        this.id = id.value();
        this.hostId = hostId;
        this.title = title;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.state = Run.State.RUNNING.name();
        this.script = script;
        this.undoScript = undoScript;
        this.undoCalls = undoCalls;
    }

    long number() {
        if (number == null) {
            throw new IllegalStateException("The run was not stored yet");
        }
        return number;
    }

    RunId id() {
        return new RunId(id);
    }

    UUID hostId() {
        return hostId;
    }

    String title() {
        return title;
    }

    String startedBy() {
        return startedBy;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    Run.State state() {
        return Run.State.valueOf(state);
    }

    @Nullable
    String said() {
        return said;
    }

    String script() {
        return script;
    }

    String undoScript() {
        return undoScript;
    }

    String undoCalls() {
        return undoCalls;
    }

    void end(Run.State how, String what, Instant at) {
        state = how.name();
        said = what;
        endedAt = at;
    }
}
