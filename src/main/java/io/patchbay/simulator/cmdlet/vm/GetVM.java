package io.patchbay.simulator.cmdlet.vm;

import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.cmdlet.object.VirtualMachineObject;
import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.VirtualMachine;
import java.util.List;

/** Get-VM: by names that are patterns, by id, or all. */
public final class GetVM implements Cmdlet {
    @Override
    public void process(Invocation in) {
        BoundParameters bound = in.bound();
        HostState host = in.host().state();
        if (bound.has("Id")) {
            in.forEach(
                    bound.guids("Id"),
                    id -> write(
                            in,
                            host,
                            List.of(host.machines().stream()
                                    .filter(each -> each.id().equals(id))
                                    .findFirst()
                                    .orElseThrow(() -> HyperVRefusals.invalidParameter(
                                            "Hyper-V was unable to find a virtual machine with id \"%s\"."
                                                    .formatted(id))))));
            return;
        }
        List<String> names = bound.has("Name") ? bound.texts("Name") : List.of("*");
        in.forEach(names, name -> write(in, host, MachineSelection.named(host, name)));
    }

    private static void write(Invocation in, HostState host, List<VirtualMachine> found) {
        found.forEach(
                each -> in.write(VirtualMachineObject.of(host, each, in.host().now())));
    }
}
