package io.patchbay.simulator;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.clixml.PsValue;
import java.util.List;
import java.util.function.Consumer;

/** What runs pipelines on one simulated host. Several pipelines may run at once, each on a virtual thread of its own. */
@FunctionalInterface
public interface PipelineRunner {

    /**
     * Runs to the end on the calling thread. The last event must be {@link PipelineEvent.Ended}: what comes after it is
     * dropped, and where it is missing or an exception escapes, the listener ends the pipeline as failed.
     *
     * <p>The thread is interrupted when the client stops the pipeline or its shell is deleted; a runner that waits then
     * ends with {@link PipelineEvent.Ended.State#STOPPED}.
     *
     * @param input what the client piped in, complete, before the pipeline begins
     * @param events takes each event at once; it blocks while the client is far behind in receiving
     */
    void run(PowerShell pipeline, List<PsValue> input, Consumer<PipelineEvent> events);

    /** The PSVersion that this host tells when a runspace pool opens, such as {@code 5.1.20348.2110}. */
    default String powerShellVersion() {
        return "5.1.20348.2110";
    }

    /** Whether this session configuration exists here; letter case aside. Windows always has Microsoft.PowerShell. */
    default boolean hasConfiguration(String name) {
        return name.equalsIgnoreCase("Microsoft.PowerShell");
    }
}
