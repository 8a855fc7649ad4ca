package io.patchbay.simulator;

import io.patchbay.simulator.state.HostState;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** One simulated host: its state, which changes only as a whole. */
public final class SimulatedHost {
    private final String name;
    private final AtomicReference<HostState> state;
    private final ScriptAnswers scripts;

    public SimulatedHost(String name, HostState state, ScriptAnswers scripts) {
        this.name = name;
        this.state = new AtomicReference<>(state);
        this.scripts = scripts;
    }

    /** As in its path: {@code hv01} of {@code /hv01/wsman}. */
    public String name() {
        return name;
    }

    public HostState state() {
        return state.get();
    }

    /** Changes the host as a person on its console would, behind everybody's back. */
    public HostState change(UnaryOperator<HostState> change) {
        return state.updateAndGet(change);
    }

    ScriptAnswers scripts() {
        return scripts;
    }
}
