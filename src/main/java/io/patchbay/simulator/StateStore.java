package io.patchbay.simulator;

import io.patchbay.simulator.state.HostState;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Where one host's state is kept. It is asked by one thread at a time. */
interface StateStore {

    /** The state now: the known one, unless somebody else changed what is kept. */
    HostState latest(HostState known);

    /**
     * Changes the latest state as one step, with nobody else's in between, and keeps the result.
     *
     * @return the new state; where the step or the keeping throws, nothing changed
     */
    HostState change(HostState known, UnaryOperator<HostState> step);

    /** A store that nobody else touches. */
    static StateStore own(Consumer<HostState> keep) {
        return new StateStore() {
            @Override
            public HostState latest(HostState known) {
                return known;
            }

            @Override
            public HostState change(HostState known, UnaryOperator<HostState> step) {
                HostState next = step.apply(known);
                if (!next.equals(known)) {
                    keep.accept(next);
                }
                return next;
            }
        };
    }
}
