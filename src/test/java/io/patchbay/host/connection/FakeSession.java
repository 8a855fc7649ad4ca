package io.patchbay.host.connection;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A session that does what it is told: fails as planned, else ends every pipeline well. */
final class FakeSession implements PowerShellSession {
    final AtomicInteger runs = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    private final Queue<PsrpException> failures = new ArrayDeque<>();
    private Runnable during = () -> {};

    FakeSession failing(PsrpException once) {
        failures.add(once);
        return this;
    }

    FakeSession during(Runnable work) {
        during = work;
        return this;
    }

    @Override
    public void run(PowerShell pipeline, Consumer<PipelineEvent> events) throws PsrpException {
        runs.incrementAndGet();
        during.run();
        PsrpException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        events.accept(new PipelineEvent.Ended(PipelineEvent.Ended.State.COMPLETED, null));
    }

    @Override
    public String powerShellVersion() {
        return "5.1.20348.1";
    }

    @Override
    public void close() {
        closed.incrementAndGet();
    }
}
