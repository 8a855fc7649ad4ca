package io.patchbay.simulator.cmdlet.vnic;

import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.HostState;
import java.util.List;

/** Get-VMNetworkAdapter: the management OS's, a machine's, or all. */
public final class GetVMNetworkAdapter implements Cmdlet {
    @Override
    public void process(Invocation in) {
        HostState host = in.host().state();
        in.forEach(List.of(in.bound()), bound -> selected(host, bound).forEach(each -> in.write(each.object(host))));
    }

    private static List<Target> selected(HostState host, BoundParameters bound) {
        if (!bound.on("All")) {
            Boolean legacy = bound.bool("IsLegacy");
            return AdapterSelection.bound(host, bound, "Name").stream()
                    .filter(each -> legacy == null
                            || (each instanceof Target.Vm vm && vm.adapter().legacy() == legacy))
                    .toList();
        }
        String name = bound.text("Name", "*");
        return AdapterSelection.all(host).stream()
                .filter(each -> io.patchbay.simulator.binding.Wildcard.of(name).matches(each.name()))
                .toList();
    }
}
