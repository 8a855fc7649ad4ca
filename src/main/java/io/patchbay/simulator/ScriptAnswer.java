package io.patchbay.simulator;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.state.HostState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a simulated host does when a client sends one certain script, which the simulator itself can't interpret. */
@FunctionalInterface
public interface ScriptAnswer {

    /**
     * Answers on the calling thread. It emits no {@link PipelineEvent.Ended}: returning is completing, and a
     * {@link ScriptFailed} is the script's terminating error.
     */
    void answer(Call call);

    /** One call of the script. */
    interface Call {
        /** The host's state now; each call reads it afresh. */
        HostState state();

        /** The arguments given by name, letter case aside; the first part of a name does not do. */
        Map<String, PsValue> named();

        /** The arguments given by position, in order. */
        List<PsValue> positional();

        /** What was piped in. */
        List<PsValue> input();

        /** The argument of that name, letter case aside, or null. */
        default @Nullable PsValue named(String name) {
            return named().entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }

        /** Sends an event to the client at once; {@link PipelineEvent.Ended} is refused. */
        void emit(PipelineEvent event);

        /** Runs cmdlets on this host, as the script would, and gives what they yield; nothing of it is emitted. */
        PowerShellSession.Result run(PowerShell cmdlets);
    }

    /** The script's terminating error. */
    final class ScriptFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient io.patchbay.psrp.PsErrorRecord record;

        public ScriptFailed(io.patchbay.psrp.PsErrorRecord record) {
            super(record.message());
            this.record = record;
        }

        public io.patchbay.psrp.PsErrorRecord record() {
            return record;
        }
    }
}
