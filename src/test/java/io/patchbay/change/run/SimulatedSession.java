package io.patchbay.change.run;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import io.patchbay.simulator.PipelineRunner;
import java.util.List;
import java.util.function.Consumer;

/** A session on a simulated host in the same process, and what may go wrong on the way to it. */
final class SimulatedSession implements PowerShellSession {
    /** Stands between a pipeline and the host. */
    @FunctionalInterface
    interface Wire {
        Wire GOOD = (pipeline, host, events) -> host.run(pipeline, List.of(), events);

        void carry(PowerShell pipeline, PipelineRunner host, Consumer<PipelineEvent> events) throws PsrpException;
    }

    private final PipelineRunner host;
    private volatile Wire wire = Wire.GOOD;

    SimulatedSession(PipelineRunner host) {
        this.host = host;
    }

    void wire(Wire other) {
        wire = other;
    }

    @Override
    public void run(PowerShell pipeline, Consumer<PipelineEvent> events) throws PsrpException {
        wire.carry(pipeline, host, events);
    }

    @Override
    public String powerShellVersion() {
        return host.powerShellVersion();
    }

    @Override
    public void close() {}
}
