package io.patchbay.simulator.cmdlet.vnic;

import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.HostState;
import java.util.List;

/** Get-VMNetworkAdapterVlan: one setting an adapter, whether it was ever set or not (behaviour: 4.9). */
public final class GetVMNetworkAdapterVlan implements Cmdlet {
    @Override
    public void process(Invocation in) {
        HostState host = in.host().state();
        in.forEach(
                List.of(in.bound()), bound -> selected(host, bound).forEach(each -> in.write(each.vlanObject(host))));
    }

    private static List<Target> selected(HostState host, BoundParameters bound) {
        boolean any =
                bound.has("VMNetworkAdapter") || bound.on("ManagementOS") || bound.has("VM") || bound.has("VMName");
        return any || bound.has("VMNetworkAdapterName")
                ? AdapterSelection.bound(host, bound, "VMNetworkAdapterName")
                : AdapterSelection.all(host);
    }
}
