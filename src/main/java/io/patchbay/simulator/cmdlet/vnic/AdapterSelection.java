package io.patchbay.simulator.cmdlet.vnic;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.binding.Wildcard;
import io.patchbay.simulator.cmdlet.object.VlanSettingObjects;
import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.cmdlet.vm.MachineSelection;
import io.patchbay.simulator.cmdlet.vswitch.SwitchSelection;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.VirtualMachine;
import io.patchbay.simulator.state.VirtualSwitch;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which adapters a cmdlet's parameters mean; names are patterns and hit every match (behaviour: 4.8). */
final class AdapterSelection {
    private AdapterSelection() {}

    /** Every adapter: the management OS's, then the machines'. */
    static List<Target> all(HostState host) {
        return Stream.concat(
                        host.hostVnics().stream().map(each -> (Target) new Target.Host(each)),
                        host.machines().stream().flatMap(AdapterSelection::of))
                .toList();
    }

    static Stream<Target> of(VirtualMachine machine) {
        return machine.adapters().stream().map(each -> new Target.Vm(machine, each));
    }

    /** The management OS's, on the switches of that name where one is given. */
    static List<Target> managementOs(HostState host, @Nullable String switchName, @Nullable String name) {
        List<VirtualSwitch> on = switchName == null ? host.switches() : SwitchSelection.named(host, switchName);
        return named(
                host.hostVnics().stream()
                        .filter(each -> switchName == null
                                || on.stream().anyMatch(which -> which.id().equals(each.switchId())))
                        .map(each -> (Target) new Target.Host(each)),
                name);
    }

    /** The machines' that a VMName or VM parameter names. */
    static List<Target> machines(HostState host, List<VirtualMachine> machines, @Nullable String name) {
        return named(machines.stream().flatMap(AdapterSelection::of), name);
    }

    /**
     * Whatever of VMNetworkAdapter, ManagementOS, VM and VMName is bound.
     *
     * @param nameParameter how the cmdlet calls the adapter's name
     */
    static List<Target> bound(HostState host, BoundParameters bound, String nameParameter) {
        if (bound.has("VMNetworkAdapter")) {
            return bound.objects("VMNetworkAdapter").stream()
                    .map(each -> now(host, each))
                    .toList();
        }
        String name = bound.text(nameParameter);
        if (bound.on("ManagementOS")) {
            return managementOs(host, bound.text("SwitchName"), name);
        }
        return machines(host, MachineSelection.bound(host, bound, "VMName"), name);
    }

    /** The adapter that a passed object stands for, as it is now. */
    static Target now(HostState host, PsObject object) {
        String id = VlanSettingObjects.adapterId(object);
        return all(host).stream()
                .filter(each -> each.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(HyperVRefusals::noAdapter);
    }

    /** The same adapter in a later state. */
    static Target now(HostState host, Target target) {
        return all(host).stream()
                .filter(each -> each.id().equals(target.id()))
                .findFirst()
                .orElseThrow(HyperVRefusals::noAdapter);
    }

    private static List<Target> named(Stream<Target> all, @Nullable String name) {
        Wildcard pattern = Wildcard.of(name == null ? "*" : name);
        List<Target> found = all.filter(each -> pattern.matches(each.name())).toList();
        if (found.isEmpty() && name != null && !Wildcard.isIn(name)) {
            throw HyperVRefusals.noAdapter();
        }
        return found;
    }
}
