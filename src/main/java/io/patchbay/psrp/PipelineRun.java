package io.patchbay.psrp;

import io.patchbay.psrp.PsrpException.Fate;
import io.patchbay.psrp.pool.Outgoing;
import io.patchbay.psrp.pool.PipelineMachine;
import io.patchbay.psrp.pool.PipelineStep;
import io.patchbay.psrp.transport.Transport;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One pipeline on the thread of whoever wants it run. */
final class PipelineRun {
    private final Transport transport;
    private final UUID id;
    private final Inbox inbox;
    private final PoolOptions options;
    private final Consumer<PipelineEvent> events;
    private final PipelineMachine machine;
    private boolean ended;
    private long received;
    private boolean interrupted;
    private @Nullable Thread stopping;

    PipelineRun(
            Transport transport,
            Outgoing outgoing,
            UUID pool,
            UUID id,
            Inbox inbox,
            PoolOptions options,
            Consumer<PipelineEvent> events) {
        this.transport = transport;
        this.id = id;
        this.inbox = inbox;
        this.options = options;
        this.events = events;
        this.machine = new PipelineMachine(pool, id, outgoing);
    }

    void run(PowerShell pipeline) throws PsrpException {
        List<byte[]> fragments = machine.begin(pipeline);
        start(fragments);
        try {
            takeAll();
        } catch (PsrpException e) {
            // it was sent whole: whatever the wire says of its own failure, the pipeline may have run
            throw e.withFate(Fate.UNKNOWN);
        } finally {
            letGo();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void start(List<byte[]> fragments) throws PsrpException {
        boolean started = false;
        int sent = 0;
        try {
            byte[] first = fragments.getFirst();
            Calls.shielded(() -> transport.startPipeline(id, first));
            started = true;
            for (sent = 1; sent < fragments.size(); sent++) {
                byte[] next = fragments.get(sent);
                Calls.shielded(() -> transport.send(id, Transport.Stream.DEFAULT, next));
            }
        } catch (PsrpException e) {
            if (started || e.fate() == Fate.UNKNOWN) {
                Calls.aside(() -> transport.release(id));
            }
            // a host that has not got all fragments has no pipeline to run
            boolean whole = sent >= fragments.size() - 1;
            throw e.withFate(whole ? e.fate() : Fate.NOT_RUN);
        }
    }

    private void takeAll() throws PsrpException {
        long stopBy = 0;
        while (!ended) {
            Inbox.Item item;
            try {
                item = inbox.take(interrupted ? stopBy - System.nanoTime() : Long.MAX_VALUE);
            } catch (InterruptedException e) {
                if (!interrupted) {
                    interrupted = true;
                    stopBy = System.nanoTime() + options.stopTimeout().toNanos();
                    machine.stopWanted();
                    // aside: while the far side takes the stop, what it says still has to be taken here
                    stopping = Calls.aside(() -> transport.stop(id));
                }
                continue;
            }
            switch (item) {
                case Inbox.Item.Data data -> {
                    bounded(data.bytes().length);
                    take(machine.receive(data.bytes()));
                }
                case Inbox.Item.Done ignored -> take(machine.done());
                case Inbox.Item.Failed failed -> throw failed.why();
                case Inbox.Item.TimedOut ignored ->
                    throw new PsrpException.TimedOut(
                            "The pipeline was asked to stop but did not within "
                                    + options.stopTimeout().toSeconds() + " seconds.",
                            Fate.UNKNOWN,
                            null);
            }
        }
    }

    private void bounded(int more) throws PsrpException {
        received += more;
        if (received > options.maxReceived()) {
            throw new PsrpException.ProtocolViolation(
                    "The pipeline said more than " + options.maxReceived()
                            + " bytes. It was stopped: ask the host for less at a time.",
                    Fate.UNKNOWN,
                    null);
        }
    }

    /** Aside, for nobody needs to wait for it; but one call after another. */
    private void letGo() {
        Thread before = stopping;
        boolean stop = !ended && before == null;
        Calls.aside(() -> {
            if (before != null) {
                Calls.join(before);
            }
            if (stop) {
                transport.stop(id);
            }
            transport.release(id);
        });
    }

    private void take(List<PipelineStep> steps) throws PsrpException {
        for (PipelineStep step : steps) {
            switch (step) {
                case PipelineStep.Said said -> {
                    ended |= said.event() instanceof PipelineEvent.Ended;
                    events.accept(said.event());
                }
                case PipelineStep.Answer answer -> {
                    for (byte[] each : answer.fragments()) {
                        Calls.shielded(() -> transport.send(id, Transport.Stream.PROMPT_RESPONSE, each));
                    }
                }
            }
        }
    }
}
