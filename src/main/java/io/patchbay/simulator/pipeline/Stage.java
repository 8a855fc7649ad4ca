package io.patchbay.simulator.pipeline;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.binding.Binder;
import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.binding.Signature;
import io.patchbay.simulator.binding.Texts;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.CmdletFailed;
import io.patchbay.simulator.error.ErrorCategory;
import io.patchbay.simulator.error.ErrorRecords;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One cmdlet's place in a pipeline. */
final class Stage implements Invocation {
    private final Signature signature;
    private final Binder binder;
    private final Cmdlet cmdlet;
    private final HostAccess host;
    private final Catalogue catalogue;
    private final Consumer<PipelineEvent> events;
    private final String errorAction;
    private final String warningAction;
    private @Nullable Stage next;
    private @Nullable BoundParameters bound;

    Stage(
            Catalogue.Entry entry,
            List<PowerShell.Argument> arguments,
            boolean piped,
            HostAccess host,
            Catalogue catalogue,
            Consumer<PipelineEvent> events) {
        this.signature = entry.signature();
        this.binder = new Binder(signature, arguments, piped);
        this.cmdlet = Objects.requireNonNull(entry.make()).get();
        this.host = host;
        this.catalogue = catalogue;
        this.events = events;
        this.errorAction = action("ErrorAction");
        this.warningAction = action("WarningAction");
    }

    private String action(String name) {
        PsValue given = binder.common().get(name);
        return given == null ? "Continue" : Texts.of(given);
    }

    void next(Stage follower) {
        next = follower;
    }

    boolean is(Cmdlet which) {
        return cmdlet == which;
    }

    /** Runs without piped input. */
    void alone() {
        work(() -> {
            bound = binder.alone();
            checkComputer();
            cmdlet.process(this);
        });
    }

    /** Runs for one piped object; one that fits no parameter is an error of its own, and the next one may fit. */
    void take(PsValue input) {
        if (Thread.currentThread().isInterrupted()) {
            throw new StatementRun.InterruptedPipeline();
        }
        try {
            bound = binder.with(input);
        } catch (CmdletFailed notBound) {
            error(notBound.error());
            return;
        }
        work(() -> {
            checkComputer();
            cmdlet.process(this);
        });
    }

    void end() {
        work(() -> cmdlet.end(this));
        if (next != null) {
            next.end();
        }
    }

    private void work(Runnable step) {
        try {
            step.run();
        } catch (CmdletFailed failed) {
            // a terminating error ends its statement whatever ErrorAction says: that speaks of the other ones only
            throw new StatementRun.StageFailed(record(failed.error()), false);
        }
    }

    /** No simulated host reaches another computer: answering with its own objects would be a lie. */
    private void checkComputer() {
        String own = host.state().windows().computerName();
        for (String each : bound().texts("ComputerName")) {
            boolean here = each.equals(".")
                    || each.equalsIgnoreCase("localhost")
                    || each.equalsIgnoreCase(own)
                    || each.equalsIgnoreCase(host.state().windows().fullName());
            if (!here) {
                throw new CmdletFailed(new CmdletError(
                        "NotSimulated",
                        ErrorCategory.NOT_IMPLEMENTED,
                        "This simulated host reaches no other computer, and so not '%s'.".formatted(each),
                        "System.NotSupportedException"));
            }
        }
    }

    private PsErrorRecord record(CmdletError error) {
        return ErrorRecords.of(error, signature.name(), signature.source());
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public BoundParameters bound() {
        return bound == null ? binder.alone() : bound;
    }

    @Override
    public HostAccess host() {
        return host;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public void write(PsValue value) {
        if (next != null) {
            next.take(value);
        } else {
            events.accept(new PipelineEvent.Output(value));
        }
    }

    @Override
    public void error(CmdletError error) {
        switch (errorAction) {
            case "Stop" -> throw new StatementRun.StageFailed(record(error), true);
            case "SilentlyContinue", "Ignore" -> {}
            default -> events.accept(new PipelineEvent.Error(record(error)));
        }
    }

    @Override
    public void warning(String message) {
        switch (warningAction) {
            case "SilentlyContinue", "Ignore" -> {}
            default -> events.accept(new PipelineEvent.Warning(message));
        }
    }

    @Override
    public boolean shouldProcess(String target) {
        BoundParameters now = bound();
        if (now.on("WhatIf")) {
            return false;
        }
        if (now.on("Confirm")) {
            throw new CmdletFailed(noOneToAsk(target));
        }
        return true;
    }

    /** Windows PowerShell in a session without a person: every prompt fails. */
    private static CmdletError noOneToAsk(String target) {
        return new CmdletError(
                        "InvalidOperation",
                        ErrorCategory.INVALID_OPERATION,
                        "Windows PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.",
                        "System.Management.Automation.PSInvalidOperationException")
                .about(target, "String");
    }
}
