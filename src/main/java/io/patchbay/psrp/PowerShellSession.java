package io.patchbay.psrp;

import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.transport.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An open runspace pool on a host. Blocking, made for virtual threads; several threads may run pipelines at once, as
 * many as the pool has runspaces. Every failure is a {@link PsrpException}.
 */
public interface PowerShellSession extends AutoCloseable {

    /**
     * Opens a runspace pool over a transport that nobody has used; closing the session, or failing to open it, closes
     * the transport.
     */
    static PowerShellSession open(Transport transport, PoolOptions options) throws PsrpException {
        return PooledSession.open(transport, options);
    }

    /**
     * Runs and hands each event to {@code events} as it comes, on the calling thread; returns after
     * {@link PipelineEvent.Ended} was handed on. Interrupting the thread stops the pipeline; the thread is still marked
     * as interrupted afterwards. Where all runspaces are busy, it waits for one.
     *
     * @param events should be quick, for a slow consumer slows the host down; it must not run another pipeline of this
     *     session. What it throws stops the pipeline and comes out here.
     * @throws PsrpException when the wire, not the pipeline, failed; {@link PsrpException#fate()} says whether the
     *     pipeline may have run
     */
    void run(PowerShell pipeline, Consumer<PipelineEvent> events) throws PsrpException;

    /** Runs to the end and gathers what came. */
    default Result invoke(PowerShell pipeline) throws PsrpException {
        List<PsValue> output = new ArrayList<>();
        List<PsErrorRecord> errors = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        PipelineEvent.Ended[] ended = new PipelineEvent.Ended[1];
        run(pipeline, event -> {
            switch (event) {
                case PipelineEvent.Output each -> output.add(each.value());
                case PipelineEvent.Error each -> errors.add(each.record());
                case PipelineEvent.Warning each -> warnings.add(each.message());
                case PipelineEvent.Ended each -> ended[0] = each;
                case PipelineEvent.Verbose ignored -> {}
                case PipelineEvent.Debug ignored -> {}
                case PipelineEvent.Progress ignored -> {}
                case PipelineEvent.Information ignored -> {}
            }
        });
        return new Result(output, errors, warnings, ended[0].state(), ended[0].reason());
    }

    /** What the host's PowerShell said of itself when the pool opened: {@code 5.1.20348.2110}, or empty. */
    String powerShellVersion();

    /** Closes the pool and deletes it on the host; never throws. */
    @Override
    void close();

    /**
     * A pipeline's whole yield.
     *
     * @param errors of the error stream: the pipeline went on after each
     * @param reason the error that ended it, where {@code state} is FAILED
     */
    record Result(
            List<PsValue> output,
            List<PsErrorRecord> errors,
            List<String> warnings,
            PipelineEvent.Ended.State state,
            @Nullable PsErrorRecord reason) {
        public Result {
            output = List.copyOf(output);
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
        }

        /** Completed, and nothing stood in the error stream. */
        public boolean clean() {
            return state == PipelineEvent.Ended.State.COMPLETED && errors.isEmpty();
        }
    }
}
