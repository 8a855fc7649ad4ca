package io.patchbay.simulator.cmdlet.vnic;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.binding.Wildcard;
import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.cmdlet.vm.MachineSelection;
import io.patchbay.simulator.cmdlet.vswitch.SwitchSelection;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.VirtualSwitch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connect- and Disconnect-VMNetworkAdapter: settings of the port stay as they are (behaviour: 13.3, 6.17). */
public final class ConnectVMNetworkAdapter implements Cmdlet {
    private final boolean connects;

    public ConnectVMNetworkAdapter(boolean connects) {
        this.connects = connects;
    }

    @Override
    public void process(Invocation in) {
        in.forEach(List.of(in.bound()), bound -> {
            HostState host = in.host().state();
            VirtualSwitch to = connects ? to(host, bound) : null;
            in.forEach(selected(host, bound), each -> connect(in, bound, each, to));
        });
    }

    private static VirtualSwitch to(HostState host, BoundParameters bound) {
        List<PsObject> objects = bound.objects("VMSwitch");
        if (!objects.isEmpty()) {
            return SwitchSelection.of(host, objects.getFirst());
        }
        String name = bound.text("SwitchName");
        if (name == null) {
            throw HyperVRefusals.operationFailed("The simulated host has no resource pools.");
        }
        return SwitchSelection.single(host, name);
    }

    private static List<Target> selected(HostState host, BoundParameters bound) {
        if (bound.has("VMNetworkAdapter")) {
            return AdapterSelection.bound(host, bound, "Name");
        }
        List<Wildcard> names = bound.texts("Name").stream().map(Wildcard::of).toList();
        List<Target> found = MachineSelection.bound(host, bound, "VMName").stream()
                .flatMap(AdapterSelection::of)
                .filter(each -> names.isEmpty() || names.stream().anyMatch(name -> name.matches(each.name())))
                .toList();
        if (found.isEmpty()) {
            throw HyperVRefusals.noAdapter();
        }
        return found;
    }

    private static void connect(Invocation in, BoundParameters bound, Target target, @Nullable VirtualSwitch to) {
        if (!in.shouldProcess(target.name())) {
            return;
        }
        HostState after = in.host().change(host -> {
            if (!(AdapterSelection.now(host, target) instanceof Target.Vm vm)) {
                throw HyperVRefusals.noAdapter();
            }
            return vm.with(
                    host,
                    to == null
                            ? vm.adapter().withSwitch(null, "")
                            : vm.adapter().withSwitch(to.id(), to.name()));
        });
        if (bound.on("Passthru")) {
            in.write(AdapterSelection.now(after, target).object(after));
        }
    }
}
