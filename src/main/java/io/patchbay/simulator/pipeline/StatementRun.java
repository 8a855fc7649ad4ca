package io.patchbay.simulator.pipeline;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.binding.Signature;
import io.patchbay.simulator.binding.TypedArguments;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.CmdletFailed;
import io.patchbay.simulator.error.ErrorCategory;
import io.patchbay.simulator.error.ErrorRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One statement: cmdlets joined by pipes, pushing objects from the first to the last. */
final class StatementRun {
    private final HostAccess host;
    private final Catalogue catalogue;
    private final Consumer<PipelineEvent> events;

    /**
     * How a statement ended.
     *
     * @param failure the terminating error, or null
     * @param final_ whether that error ends the whole pipeline (ErrorAction Stop)
     */
    record Outcome(@Nullable PsErrorRecord failure, boolean final_, boolean stopped) {
        static final Outcome DONE = new Outcome(null, false, false);
    }

    StatementRun(HostAccess host, Catalogue catalogue, Consumer<PipelineEvent> events) {
        this.host = host;
        this.catalogue = catalogue;
        this.events = events;
    }

    Outcome run(PowerShell.Statement statement, List<PsValue> input) {
        List<Stage> stages = new ArrayList<>();
        String activity = "";
        String source = "";
        try {
            for (PowerShell.Command each : statement.commands()) {
                boolean piped = !stages.isEmpty() || !input.isEmpty();
                activity = "";
                source = "";
                Catalogue.Entry entry = find(each);
                Signature signature = entry.signature();
                activity = signature.name();
                source = signature.source();
                Stage stage = new Stage(
                        entry, TypedArguments.joined(signature, each.arguments()), piped, host, catalogue, events);
                if (!stages.isEmpty()) {
                    stages.getLast().next(stage);
                }
                stages.add(stage);
            }
        } catch (CmdletFailed failed) {
            return new Outcome(ErrorRecords.of(failed.error(), activity, source), false, false);
        }
        try {
            if (input.isEmpty()) {
                stages.getFirst().alone();
            } else {
                input.forEach(stages.getFirst()::take);
            }
            stages.getFirst().end();
            return Outcome.DONE;
        } catch (Enough enough) {
            return finish(stages, enough);
        } catch (StageFailed failed) {
            return new Outcome(failed.record(), failed.stop(), false);
        } catch (InterruptedPipeline interrupted) {
            return new Outcome(null, true, true);
        }
    }

    /** A Select-Object that has enough stops what stands before it; what stands behind still ends in order. */
    private static Outcome finish(List<Stage> stages, Enough enough) {
        try {
            for (Stage each : stages) {
                if (each.is(enough.by())) {
                    each.end();
                    break;
                }
            }
            return Outcome.DONE;
        } catch (StageFailed failed) {
            return new Outcome(failed.record(), failed.stop(), false);
        }
    }

    private Catalogue.Entry find(PowerShell.Command command) {
        if (command.script()) {
            throw new CmdletFailed(new CmdletError(
                    "NotSimulated",
                    ErrorCategory.NOT_IMPLEMENTED,
                    Pipelines.notExecuted("a script as a part of a pipeline").message(),
                    "System.NotSupportedException"));
        }
        Catalogue.Entry entry = catalogue.find(command.text()).orElseThrow(() -> unknown(command.text()));
        if (entry.make() == null) {
            throw new CmdletFailed(new CmdletError(
                    "NotSimulated",
                    ErrorCategory.NOT_IMPLEMENTED,
                    Pipelines.notExecuted("the cmdlet " + entry.signature().name() + " yet")
                            .message(),
                    "System.NotSupportedException"));
        }
        return entry;
    }

    private CmdletFailed unknown(String name) {
        int slash = name.indexOf('\\');
        if (slash > 0
                && catalogue.modules().stream().noneMatch(each -> each.equalsIgnoreCase(name.substring(0, slash)))) {
            String module = name.substring(0, slash);
            return new CmdletFailed(new CmdletError(
                            "CouldNotAutoLoadModule",
                            ErrorCategory.OBJECT_NOT_FOUND,
                            "The module '%s' could not be loaded. For more information, run 'Import-Module %s'."
                                    .formatted(module, module),
                            "System.Management.Automation.CommandNotFoundException")
                    .about(name, "String"));
        }
        return new CmdletFailed(notFound(name));
    }

    /** As Windows PowerShell 5.1 words it (behaviour: 10.4). */
    static CmdletError notFound(String name) {
        return new CmdletError(
                        "CommandNotFoundException",
                        ErrorCategory.OBJECT_NOT_FOUND,
                        ("The term '%s' is not recognized as the name of a cmdlet, function, script file, or operable program."
                                        + " Check the spelling of the name, or if a path was included, verify that the path is"
                                        + " correct and try again.")
                                .formatted(name),
                        "System.Management.Automation.CommandNotFoundException")
                .about(name, "String");
    }

    /** A terminating error, with the cmdlet that said it. */
    static final class StageFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient PsErrorRecord record;
        private final boolean stop;

        StageFailed(PsErrorRecord record, boolean stop) {
            super(record.message(), null, false, false);
            this.record = record;
            this.stop = stop;
        }

        PsErrorRecord record() {
            return record;
        }

        boolean stop() {
            return stop;
        }
    }

    /** The client stopped the pipeline. */
    static final class InterruptedPipeline extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InterruptedPipeline() {
            super(null, null, false, false);
        }
    }
}
