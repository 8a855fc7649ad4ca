package io.patchbay.simulator.cmdlet.core;

import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;

/** Out-Null. */
public final class OutNull implements Cmdlet {
    @Override
    public void process(Invocation in) {
        // it exists to let nothing through
    }
}
