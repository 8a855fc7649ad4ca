package io.patchbay.psrp;

import io.patchbay.psrp.clixml.PsValue;
import org.jspecify.annotations.Nullable;

/** What a running pipeline says, in the order in which it says it. */
public sealed interface PipelineEvent {

    /** An object of the output stream. */
    record Output(PsValue value) implements PipelineEvent {}

    /** A record of the error stream; the pipeline goes on. */
    record Error(PsErrorRecord record) implements PipelineEvent {}

    record Warning(String message) implements PipelineEvent {}

    record Verbose(String message) implements PipelineEvent {}

    record Debug(String message) implements PipelineEvent {}

    /** @param percent 0 to 100, or -1 where unknown */
    record Progress(String activity, String status, int percent) implements PipelineEvent {}

    record Information(PsValue value) implements PipelineEvent {}

    /** The last event: how the pipeline ended, with the terminating error where it failed. */
    record Ended(State state, @Nullable PsErrorRecord reason) implements PipelineEvent {
        public enum State {
            COMPLETED,
            FAILED,
            STOPPED
        }
    }
}
