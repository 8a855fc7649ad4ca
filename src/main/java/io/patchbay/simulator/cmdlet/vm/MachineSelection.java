package io.patchbay.simulator.cmdlet.vm;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.binding.Texts;
import io.patchbay.simulator.binding.Wildcard;
import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.VirtualMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which machines a name or an object means. */
public final class MachineSelection {
    private MachineSelection() {}

    /**
     * Those that a VM parameter holds, else those that the name parameter names.
     *
     * @throws io.patchbay.simulator.error.CmdletFailed where a name without wildcards matches none
     */
    public static List<VirtualMachine> bound(HostState host, BoundParameters bound, String nameParameter) {
        if (bound.has("VM")) {
            return bound.objects("VM").stream().map(each -> of(host, each)).toList();
        }
        List<VirtualMachine> found = new ArrayList<>();
        for (String name : bound.has(nameParameter) ? bound.texts(nameParameter) : List.of("*")) {
            found.addAll(named(host, name));
        }
        return found;
    }

    static List<VirtualMachine> named(HostState host, String name) {
        Wildcard pattern = Wildcard.of(name);
        List<VirtualMachine> found = host.machines().stream()
                .filter(each -> pattern.matches(each.name()))
                .toList();
        if (found.isEmpty() && !Wildcard.isIn(name)) {
            throw HyperVRefusals.noMachineNamed(name);
        }
        return found;
    }

    private static VirtualMachine of(HostState host, PsObject object) {
        PsValue id = object.property("Id");
        UUID parsed = id == null ? null : Texts.guid(Texts.of(id));
        return host.machines().stream()
                .filter(each -> each.id().equals(parsed))
                .findFirst()
                .orElseThrow(() -> HyperVRefusals.noMachineNamed(
                        Texts.of(object.property("Name") instanceof PsValue.Text name ? name : PsValue.text(""))));
    }

    /** The same machine in a later state. */
    public static VirtualMachine now(HostState host, VirtualMachine machine) {
        return host.machines().stream()
                .filter(each -> each.id().equals(machine.id()))
                .findFirst()
                .orElseThrow(() -> HyperVRefusals.noMachineNamed(machine.name()));
    }
}
