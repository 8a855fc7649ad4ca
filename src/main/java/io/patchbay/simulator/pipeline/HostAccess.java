package io.patchbay.simulator.pipeline;

import io.patchbay.simulator.state.HostState;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What cmdlets see of the host on which they run. */
public interface HostAccess {

    HostState state();

    /**
     * Changes the host as one step, with nobody else's in between; where the function throws, nothing changed. Several
     * steps of one cmdlet are no transaction (behaviour: 0.3).
     */
    HostState change(UnaryOperator<HostState> step);

    /** Where the facts leave more than one behaviour possible, which one this host shows. */
    Unconfirmed unconfirmed();

    /** A GUID as Windows makes them. */
    UUID newId();

    Instant now();
}
