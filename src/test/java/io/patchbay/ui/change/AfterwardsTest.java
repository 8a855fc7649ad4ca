package io.patchbay.ui.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.change.Run;
import io.patchbay.change.RunId;
import io.patchbay.host.HostId;
import io.patchbay.network.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AfterwardsTest {
    private static final Instant BEGIN = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void showsTheReadingThatTheRunEndedWith() {
        Run run = run(Run.State.COMPLETED, BEGIN, BEGIN.plusSeconds(5), BEGIN.plusSeconds(20));
        assertThat(Afterwards.shows(run, BEGIN.plusSeconds(22))).isTrue();
    }

    @Test
    void hidesThePictureFromBeforeWhenTheLastReadingFailed() {
        Run run = run(Run.State.UNKNOWN, BEGIN, BEGIN.plusSeconds(5), BEGIN.plusSeconds(20));
        assertThat(Afterwards.shows(run, BEGIN.plusSeconds(3))).isFalse();
        assertThat(Afterwards.shows(run, BEGIN.plusSeconds(19))).isFalse();
    }

    @Test
    void hidesAnOldPictureWhenTheFirstReadingFailed() {
        Run run = run(Run.State.REFUSED, BEGIN, null, null);
        assertThat(Afterwards.shows(run, BEGIN.minusSeconds(60))).isFalse();
    }

    @Test
    void showsNothingWhileTheRunGoesOn() {
        Run run = run(Run.State.RUNNING, BEGIN, BEGIN.plusSeconds(5), null);
        assertThat(Afterwards.shows(run, BEGIN.plusSeconds(10))).isFalse();
    }

    private static Run run(
            Run.State state, @Nullable Instant before, @Nullable Instant change, @Nullable Instant verify) {
        return new Run(
                RunId.random(),
                1,
                HostId.random(),
                Message.of("change.run.completed"),
                "anna",
                BEGIN,
                null,
                state,
                List.of(step("read-before", before), step("create-switch", change), step("verify", verify)),
                null,
                "",
                "");
    }

    private static Run.Step step(String id, @Nullable Instant startedAt) {
        return new Run.Step(
                id, Message.of("change.run.completed"), Run.StepState.DONE, startedAt, null, null, List.of());
    }
}
