package io.patchbay.simulator.cmdlet.vnic;

import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.cmdlet.vm.MachineSelection;
import io.patchbay.simulator.cmdlet.vswitch.HostPorts;
import io.patchbay.simulator.error.ErrorCategory;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.VirtualMachine;
import io.patchbay.simulator.state.VirtualSwitch;
import java.util.List;

/** Remove-VMNetworkAdapter: every adapter that matches, without asking (behaviour: 6.9). */
public final class RemoveVMNetworkAdapter implements Cmdlet {
    @Override
    public void process(Invocation in) {
        in.forEach(List.of(in.bound()), bound -> {
            HostState host = in.host().state();
            in.forEach(AdapterSelection.bound(host, bound, "Name"), each -> remove(in, bound, each));
        });
    }

    private static void remove(Invocation in, BoundParameters bound, Target target) {
        if (!in.shouldProcess(target.name())) {
            return;
        }
        HostState before = in.host().state();
        in.host().change(host -> switch (AdapterSelection.now(host, target)) {
            case Target.Host managed -> {
                boolean fixed = host.switchOf(managed.vnic().switchId())
                        .filter(VirtualSwitch::internetSharing)
                        .isPresent();
                if (fixed) {
                    throw HyperVRefusals.internetSharing(HyperVRefusals.REMOVING);
                }
                yield HostPorts.remove(host, List.of(managed.vnic()));
            }
            case Target.Vm vm -> without(host, vm);
        });
        if (bound.on("Passthru")) {
            in.write(target.object(before));
        }
    }

    /** A running machine of generation 1 keeps its adapters (behaviour: 6.5). */
    private static HostState without(HostState host, Target.Vm vm) {
        VirtualMachine machine = MachineSelection.now(host, vm.machine());
        if (machine.active() && machine.generation() == 1) {
            throw HyperVRefusals.of(
                    "InvalidState",
                    ErrorCategory.INVALID_OPERATION,
                    "The operation cannot be performed while the virtual machine is in its current state.");
        }
        return host.with(machine.withAdapters(machine.adapters().stream()
                .filter(each -> !each.id().equals(vm.adapter().id()))
                .toList()));
    }
}
