package io.patchbay.simulator.pipeline;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.CmdletFailed;
import io.patchbay.simulator.error.ErrorCategory;
import io.patchbay.simulator.error.ErrorRecords;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements as the engine does: a terminating error ends a lone statement as Failed; of several statements each one
 * runs, and the last one's end is the pipeline's; in a script's text it is a record in the error stream; ErrorAction Stop
 * ends everything.
 */
public final class Pipelines {
    private final HostAccess host;
    private final Catalogue catalogue;

    public Pipelines(HostAccess host, Catalogue catalogue) {
        this.host = host;
        this.catalogue = catalogue;
    }

    /** Runs structured commands. */
    public void run(PowerShell pipeline, List<PsValue> input, Consumer<PipelineEvent> events) {
        boolean several = pipeline.statements().size() > 1;
        PsErrorRecord reason = null;
        for (PowerShell.Statement each : pipeline.statements()) {
            StatementRun.Outcome outcome = new StatementRun(host, catalogue, events).run(each, input);
            if (outcome.stopped()) {
                end(events, PipelineEvent.Ended.State.STOPPED, null);
                return;
            }
            reason = outcome.failure();
            if (reason != null && outcome.final_()) {
                break;
            }
            if (reason != null && several) {
                events.accept(new PipelineEvent.Error(reason));
            }
        }
        end(events, reason == null ? PipelineEvent.Ended.State.COMPLETED : PipelineEvent.Ended.State.FAILED, reason);
    }

    /** Runs a script's text, where it is nothing but pipelines of cmdlets with literal arguments. */
    public void runText(String script, List<PsValue> input, Consumer<PipelineEvent> events) {
        List<PowerShell.Statement> statements;
        try {
            statements = new PipelineText(script, this::isSwitch).statements();
        } catch (CmdletFailed refused) {
            end(events, PipelineEvent.Ended.State.FAILED, ErrorRecords.of(refused.error(), "", ""));
            return;
        }
        for (PowerShell.Statement each : statements) {
            StatementRun.Outcome outcome = new StatementRun(host, catalogue, events).run(each, input);
            if (outcome.stopped()) {
                end(events, PipelineEvent.Ended.State.STOPPED, null);
                return;
            }
            PsErrorRecord failure = outcome.failure();
            if (failure != null && outcome.final_()) {
                end(events, PipelineEvent.Ended.State.FAILED, failure);
                return;
            }
            if (failure != null) {
                events.accept(new PipelineEvent.Error(failure));
            }
        }
        end(events, PipelineEvent.Ended.State.COMPLETED, null);
    }

    /** What the simulator says to a script that it can't run. */
    public static PsErrorRecord notExecuted(String what) {
        return ErrorRecords.of(
                new CmdletError(
                        "NotSimulated",
                        ErrorCategory.NOT_IMPLEMENTED,
                        "This simulated host can't run %s. It runs cmdlets as structured commands, and script text that is nothing but pipelines of cmdlets with literal arguments, such as: Get-VMSwitch -Name 'lab' | Select-Object Name, Id"
                                .formatted(what),
                        "System.NotSupportedException"),
                "",
                "");
    }

    private boolean isSwitch(String cmdlet, String parameter) {
        return catalogue
                .find(cmdlet)
                .map(each -> each.signature().isSwitch(parameter))
                .orElse(false);
    }

    private static void end(
            Consumer<PipelineEvent> events, PipelineEvent.Ended.State state, @Nullable PsErrorRecord reason) {
        events.accept(new PipelineEvent.Ended(state, reason));
    }
}
