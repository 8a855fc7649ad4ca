package io.patchbay.simulator.cmdlet.vm;

import io.patchbay.simulator.cmdlet.object.VMHostObject;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;

/** Get-VMHost: this host. */
public final class GetVMHost implements Cmdlet {
    @Override
    public void process(Invocation in) {
        in.write(VMHostObject.of(in.host().state()));
    }
}
