package io.patchbay.psrp.pool;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PipelineEvent.Ended;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsrpException.ProtocolViolation;
import io.patchbay.psrp.fragment.FragmentAssembler;
import io.patchbay.psrp.message.Body;
import io.patchbay.psrp.message.Message;
import io.patchbay.psrp.pool.Lifecycle.PipelineCause;
import io.patchbay.psrp.pool.Lifecycle.PipelinePhase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pipeline as its client sees it (MS-PSRP 3.1.5.3). Not for several threads. */
public final class PipelineMachine {
    private final UUID pool;
    private final UUID pipeline;
    private final Outgoing outgoing;
    private final FragmentAssembler incoming = new FragmentAssembler();
    private PipelinePhase phase = PipelinePhase.SENT;

    public PipelineMachine(UUID pool, UUID pipeline, Outgoing outgoing) {
        this.pool = pool;
        this.pipeline = pipeline;
        this.outgoing = outgoing;
    }

    /**
     * The fragments that start it.
     *
     * @throws IllegalArgumentException where there is no command, or an argument that .NET does not know
     */
    public List<byte[]> begin(PowerShell powerShell) {
        return outgoing.fragments(Message.toServer(pool, pipeline, new Body.CreatePipeline(powerShell, true, false)));
    }

    /** Somebody wants it to stop; an end that comes without a word is a stop from now on. */
    public void stopWanted() throws ProtocolViolation {
        move(PipelineCause.STOP_WANTED);
    }

    /** Takes what came for this pipeline. */
    public List<PipelineStep> receive(byte[] bytes) throws ProtocolViolation {
        List<PipelineStep> steps = new ArrayList<>();
        for (byte[] each : incoming.accept(bytes)) {
            Message message = Message.read(each);
            if (message.destination() != Message.Destination.CLIENT || !pipeline.equals(message.pipeline())) {
                throw PoolMachine.violation(
                        "a message of another pipeline or direction, " + message.type() + ", came for this pipeline");
            }
            PipelineStep step = receive(message.body());
            if (step != null) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** Nothing more comes. What is still to be said then: the end, where the far side stopped without a word. */
    public List<PipelineStep> done() throws ProtocolViolation {
        return switch (phase) {
            case ENDED -> List.of();
            case STOPPING -> {
                move(PipelineCause.END_CAME);
                yield List.of(new PipelineStep.Said(new Ended(Ended.State.STOPPED, null)));
            }
            case SENT, RUNNING -> throw PoolMachine.violation("a pipeline's stream ended before the pipeline did");
        };
    }

    private @Nullable PipelineStep receive(Body body) throws ProtocolViolation {
        return switch (body) {
            case Body.PipelineState state -> ended(state);
            case Body.HostCall call -> {
                move(PipelineCause.RECORD_CAME);
                Body.HostResponse refusal = HostCalls.refuse(call);
                yield refusal == null
                        ? null
                        : new PipelineStep.Answer(outgoing.fragments(Message.toServer(pool, pipeline, refusal)));
            }
            case Body.PipelineOutput each -> said(new PipelineEvent.Output(each.value()));
            case Body.ErrorRecord each -> said(new PipelineEvent.Error(each.record()));
            case Body.DebugRecord each -> said(new PipelineEvent.Debug(each.message()));
            case Body.VerboseRecord each -> said(new PipelineEvent.Verbose(each.message()));
            case Body.WarningRecord each -> said(new PipelineEvent.Warning(each.message()));
            case Body.ProgressRecord each ->
                said(new PipelineEvent.Progress(each.activity(), each.status(), each.percent()));
            case Body.InformationRecord each -> said(new PipelineEvent.Information(each.value()));
            case Body.ToServer ignored -> throw misplaced(body);
            case Body.FromPool ignored -> throw misplaced(body);
        };
    }

    private PipelineStep said(PipelineEvent event) throws ProtocolViolation {
        move(PipelineCause.RECORD_CAME);
        return new PipelineStep.Said(event);
    }

    private @Nullable PipelineStep ended(Body.PipelineState state) throws ProtocolViolation {
        Ended.State end =
                switch (state.state()) {
                    case COMPLETED -> Ended.State.COMPLETED;
                    case FAILED -> Ended.State.FAILED;
                    case STOPPED -> Ended.State.STOPPED;
                    case NOT_STARTED, RUNNING, DISCONNECTED -> {
                        move(PipelineCause.RUNNING_CAME);
                        yield null;
                    }
                    case STOPPING -> {
                        move(PipelineCause.STOPPING_CAME);
                        yield null;
                    }
                };
        if (end == null) {
            return null;
        }
        move(PipelineCause.END_CAME);
        return new PipelineStep.Said(new Ended(end, state.reason()));
    }

    private void move(PipelineCause cause) throws ProtocolViolation {
        phase = Lifecycle.next(phase, cause);
    }

    private static ProtocolViolation misplaced(Body body) {
        return PoolMachine.violation(body.getClass().getSimpleName() + " came for a pipeline");
    }
}
