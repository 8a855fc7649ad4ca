package io.patchbay.psrp.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PipelineEvent.Ended;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.ProtocolViolation;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.fragment.FragmentAssembler;
import io.patchbay.psrp.message.Body;
import io.patchbay.psrp.message.InvocationState;
import io.patchbay.psrp.message.Message;
import io.patchbay.psrp.message.PoolState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Pool and pipeline without a thread or a wire. */
class MachinesTest {
    private static final UUID POOL = UUID.randomUUID();
    private static final UUID PIPELINE = UUID.randomUUID();

    private final Outgoing host = new Outgoing(() -> 60);
    private final PipelineMachine pipeline = new PipelineMachine(POOL, PIPELINE, new Outgoing(() -> 1000));
    private final PoolMachine pool = new PoolMachine(POOL, new Outgoing(() -> 1000));

    private List<PipelineStep> say(Body body) throws ProtocolViolation {
        List<PipelineStep> steps = new ArrayList<>();
        for (byte[] each : host.fragments(Message.toClient(POOL, PIPELINE, body))) {
            steps.addAll(pipeline.receive(each));
        }
        return steps;
    }

    private List<PoolEvent> sayToPool(Body body) throws ProtocolViolation {
        List<PoolEvent> events = new ArrayList<>();
        for (byte[] each : host.fragments(Message.toClient(POOL, null, body))) {
            events.addAll(pool.receive(each));
        }
        return events;
    }

    private static Body state(InvocationState state) {
        return new Body.PipelineState(state, null);
    }

    @Example
    void cutsAPipelineIntoFragmentsThatTheTransportCarries() throws PsrpException {
        PowerShell great =
                PowerShell.script("#".repeat(10_000)).with(PsObject.list()).build();
        FragmentAssembler assembler = new FragmentAssembler();
        List<byte[]> messages = new ArrayList<>();
        for (byte[] each : pipeline.begin(great)) {
            assertThat(each.length).isLessThanOrEqualTo(1000);
            messages.addAll(assembler.accept(each));
        }
        assertThat(messages).hasSize(1);
        assertThat(Message.read(messages.getFirst()))
                .isEqualTo(Message.toServer(POOL, PIPELINE, new Body.CreatePipeline(great, true, false)));
    }

    @Example
    void nothingComesAfterTheEnd() throws ProtocolViolation {
        assertThat(say(state(InvocationState.COMPLETED)))
                .containsExactly(new PipelineStep.Said(new Ended(Ended.State.COMPLETED, null)));
        assertThatThrownBy(() -> say(new Body.PipelineOutput(PsValue.NULL))).isInstanceOf(ProtocolViolation.class);
        assertThatThrownBy(() -> say(state(InvocationState.COMPLETED))).isInstanceOf(ProtocolViolation.class);
        assertThat(pipeline.done()).isEmpty();
    }

    @Example
    void aStopAndTheEndMayCross() throws ProtocolViolation {
        say(state(InvocationState.COMPLETED));
        pipeline.stopWanted();
        assertThat(pipeline.done()).isEmpty();
    }

    @Example
    void anEndWithoutAWordIsAStopOnlyWhereOneWasWanted() throws ProtocolViolation {
        say(state(InvocationState.RUNNING));
        assertThatThrownBy(pipeline::done).isInstanceOf(ProtocolViolation.class);
        pipeline.stopWanted();
        say(state(InvocationState.STOPPING));
        assertThat(pipeline.done()).containsExactly(new PipelineStep.Said(new Ended(Ended.State.STOPPED, null)));
    }

    @Example
    void refusesWhatIsForAnotherPipeline() {
        byte[] foreign = new Outgoing(() -> 1000)
                .fragments(Message.toClient(POOL, UUID.randomUUID(), state(InvocationState.COMPLETED)))
                .getFirst();
        assertThatThrownBy(() -> pipeline.receive(foreign)).isInstanceOf(ProtocolViolation.class);
    }

    @Property(tries = 200)
    void aPipelineEndsOnceOrBreaks(@ForAll @Size(max = 12) List<@From("said") Body> bodies) {
        int ends = 0;
        try {
            for (Body each : bodies) {
                for (PipelineStep step : say(each)) {
                    if (step instanceof PipelineStep.Said(PipelineEvent event)) {
                        assertThat(ends).isZero();
                        ends += event instanceof Ended ? 1 : 0;
                    }
                }
            }
        } catch (ProtocolViolation e) {
            assertThat(e).hasMessageContaining("PSRP");
        }
        assertThat(ends).isLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<Body> said() {
        return Arbitraries.of(
                new Body.PipelineOutput(PsValue.NULL),
                new Body.WarningRecord("w"),
                new Body.HostCall(1, 11, "ReadLine", List.of()),
                state(InvocationState.RUNNING),
                state(InvocationState.STOPPING),
                state(InvocationState.STOPPED),
                state(InvocationState.COMPLETED),
                state(InvocationState.FAILED),
                new Body.GetAvailableRunspaces(1),
                new Body.PublicKeyRequest());
    }

    @Example
    void aPoolOpensOnlyAfterItsCapabilities() throws ProtocolViolation {
        Body opened = new Body.RunspacePoolState(PoolState.OPENED, null);
        PoolMachine hasty = new PoolMachine(POOL, new Outgoing(() -> 1000));
        byte[] early = new Outgoing(() -> 1000)
                .fragments(Message.toClient(POOL, null, opened))
                .getFirst();
        assertThatThrownBy(() -> hasty.receive(early)).isInstanceOf(ProtocolViolation.class);

        assertThat(sayToPool(new Body.SessionCapability("2.2", "2.0", "1.1.0.1")))
                .containsExactly(new PoolEvent.Negotiated("2.2"));
        assertThat(sayToPool(opened)).containsExactly(new PoolEvent.Opened());
        assertThat(sayToPool(new Body.RunspacePoolState(PoolState.BROKEN, null)))
                .containsExactly(new PoolEvent.Gone(null));
        assertThatThrownBy(() -> sayToPool(opened)).isInstanceOf(ProtocolViolation.class);
    }

    @Example
    void aPoolTakesNoPipelinesWords() throws ProtocolViolation {
        sayToPool(new Body.SessionCapability("2.3", "2.0", "1.1.0.1"));
        assertThatThrownBy(() -> sayToPool(new Body.PipelineOutput(PsValue.NULL)))
                .isInstanceOf(ProtocolViolation.class)
                .hasMessageContaining("PipelineOutput");
        assertThatThrownBy(() -> sayToPool(new Body.GetAvailableRunspaces(1))).isInstanceOf(ProtocolViolation.class);
    }
}
