package io.patchbay.simulator.session;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.fragment.FragmentAssembler;
import io.patchbay.psrp.message.Body;
import io.patchbay.psrp.message.InvocationState;
import io.patchbay.psrp.message.Message;
import io.patchbay.simulator.PipelineRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** One pipeline: gathered from fragments, run on a thread of its own, told in fragments. */
final class ServerPipeline {
    private static final int MOST_INPUT = 100_000;

    private final PipelineRunner runner;
    private final Outlet outlet;
    private final Semaphore runspaces;
    private final FragmentAssembler incoming;
    private final OutputQueue output;
    private final List<PsValue> input = new ArrayList<>();
    private @Nullable UUID id;
    private @Nullable PowerShell wanted;
    private @Nullable Thread thread;
    private boolean stopped;
    private boolean ended;

    ServerPipeline(
            PipelineRunner runner, Outlet outlet, Semaphore runspaces, FragmentAssembler incoming, OutputQueue output) {
        this.runner = runner;
        this.outlet = outlet;
        this.runspaces = runspaces;
        this.incoming = incoming;
        this.output = output;
    }

    OutputQueue output() {
        return output;
    }

    synchronized void receive(byte[] fragments) throws PsrpException {
        for (byte[] each : incoming.accept(fragments)) {
            Message message = Message.read(each);
            switch (message.body()) {
                case Body.CreatePipeline create -> {
                    if (wanted != null) {
                        throw ServerPool.violation("a pipeline is created once");
                    }
                    id = ServerPool.required(message.pipeline());
                    wanted = create.powerShell();
                    if (create.noInput()) {
                        begin(id, wanted);
                    }
                }
                case Body.PipelineInput more -> {
                    if (input.size() >= MOST_INPUT || thread != null) {
                        throw ServerPool.violation("more input than a pipeline takes");
                    }
                    input.add(more.value());
                }
                case Body.EndOfPipelineInput ignored -> {
                    if (id == null || wanted == null) {
                        throw ServerPool.violation("input ended before the pipeline began");
                    }
                    begin(id, wanted);
                }
                case Body.HostResponse ignored -> {
                    // nobody here calls a client's host
                }
                case Body other ->
                    throw ServerPool.violation(
                            other.getClass().getSimpleName() + " is nothing that a pipeline takes here");
            }
        }
    }

    private void begin(UUID pipeline, PowerShell powerShell) {
        if (thread == null) {
            List<PsValue> given = List.copyOf(input);
            thread = Thread.ofVirtual()
                    .name("simulated-pipeline-" + pipeline)
                    .start(() -> run(pipeline, powerShell, given));
            if (stopped) {
                thread.interrupt();
            }
        }
    }

    private void run(UUID pipeline, PowerShell powerShell, List<PsValue> given) {
        try {
            runspaces.acquire();
            try {
                runner.run(powerShell, given, event -> tell(pipeline, event));
            } finally {
                runspaces.release();
            }
            end(pipeline, InvocationState.FAILED, failure("The simulated host left the pipeline without an end."));
        } catch (InterruptedException | Interrupted e) {
            end(pipeline, InvocationState.STOPPED, null);
        } catch (RuntimeException e) {
            System.getLogger(ServerPipeline.class.getName())
                    .log(System.Logger.Level.WARNING, "a simulated pipeline broke", e);
            end(pipeline, InvocationState.FAILED, failure("The simulated host broke: " + e));
        }
    }

    private void tell(UUID pipeline, PipelineEvent event) {
        switch (event) {
            case PipelineEvent.Output each -> say(pipeline, new Body.PipelineOutput(each.value()));
            case PipelineEvent.Error each -> say(pipeline, new Body.ErrorRecord(each.record()));
            case PipelineEvent.Warning each -> say(pipeline, new Body.WarningRecord(each.message()));
            case PipelineEvent.Verbose each -> say(pipeline, new Body.VerboseRecord(each.message()));
            case PipelineEvent.Debug each -> say(pipeline, new Body.DebugRecord(each.message()));
            case PipelineEvent.Progress each ->
                say(
                        pipeline,
                        new Body.ProgressRecord(
                                each.activity(), 0, -1, each.status(), "", each.percent(), -1, each.percent() == 100));
            case PipelineEvent.Information each -> say(pipeline, new Body.InformationRecord(each.value()));
            case PipelineEvent.Ended each ->
                end(
                        pipeline,
                        switch (each.state()) {
                            case COMPLETED -> InvocationState.COMPLETED;
                            case FAILED -> InvocationState.FAILED;
                            case STOPPED -> InvocationState.STOPPED;
                        },
                        each.reason());
        }
    }

    private void say(UUID pipeline, Body body) {
        try {
            output.put(outlet.fragments(pipeline, body));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        }
    }

    /** Only the first end counts. */
    private synchronized void end(UUID pipeline, InvocationState state, @Nullable PsErrorRecord reason) {
        if (!ended) {
            ended = true;
            output.finish(outlet.fragments(pipeline, new Body.PipelineState(state, reason)));
        }
    }

    synchronized void stop() {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        } else if (id != null) {
            // it waits for input that will not come any more
            end(id, InvocationState.STOPPED, null);
        }
    }

    void close() {
        stop();
        output.close();
    }

    private static PsErrorRecord failure(String message) {
        return new PsErrorRecord(
                message,
                "SimulatorFailure",
                0,
                "NotSpecified",
                "",
                "",
                "System.InvalidOperationException",
                null,
                PsValue.NULL);
    }

    /** Leads out of a runner that was stopped while it told something. */
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
