package io.patchbay.change.plan.preflight;

import io.patchbay.change.intent.RemoveSwitch;
import io.patchbay.network.Finding;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.network.Severity;
import io.patchbay.network.Subject;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A switch removed (behaviour: 1.17 to 1.20). */
final class RemoveRules {
    /** In these a VM holds no port of the switch; in any other Windows refuses. */
    private static final Set<String> AT_REST = Set.of("off", "saved");

    private RemoveRules() {}

    static List<Finding> about(HostNetwork network, ManagementReach reach, RemoveSwitch remove) {
        Optional<VirtualSwitch> found = network.virtualSwitch(remove.id());
        if (found.isEmpty()) {
            return List.of(Finding.error(
                    Message.of("change.find.switch.gone", remove.id().toString()), new Subject.Switch(remove.id())));
        }
        VirtualSwitch each = found.get();
        List<Finding> findings = new ArrayList<>();
        reach.refuses(each).ifPresent(findings::add);
        findings.addAll(ManagedRules.about(each));
        findings.addAll(machines(network, each));
        findings.addAll(AddressRules.aboutRemoval(network, each));
        if (sameName(network, each)) {
            findings.add(Finding.warning(
                    Message.of("change.find.switch.nameTwice", each.name()), new Subject.Switch(each.id())));
        }
        findings.add(Finding.note(Message.of("change.find.note.newId", each.name()), new Subject.Switch(each.id())));
        return findings;
    }

    private static List<Finding> machines(HostNetwork network, VirtualSwitch each) {
        List<VirtualMachine> plugged = network.virtualMachines().stream()
                .filter(vm -> vm.vnics().stream().anyMatch(vnic -> each.id().equals(vnic.switchId())))
                .toList();
        List<VirtualMachine> atRest =
                plugged.stream().filter(RemoveRules::atRest).toList();
        List<VirtualMachine> awake = plugged.stream().filter(vm -> !atRest(vm)).toList();
        List<Finding> findings = new ArrayList<>();
        if (!awake.isEmpty()) {
            findings.add(finding(Severity.ERROR, "change.find.switch.running", each, awake)); // E8
        }
        if (!atRest.isEmpty()) {
            findings.add(finding(Severity.WARNING, "change.find.switch.unplugs", each, atRest));
        }
        return findings;
    }

    private static boolean atRest(VirtualMachine vm) {
        return AT_REST.stream().anyMatch(state -> state.equalsIgnoreCase(vm.state()));
    }

    private static boolean sameName(HostNetwork network, VirtualSwitch each) {
        return network.switches().stream()
                .anyMatch(other -> !other.id().equals(each.id()) && other.name().equalsIgnoreCase(each.name()));
    }

    private static Finding finding(Severity severity, String key, VirtualSwitch each, List<VirtualMachine> vms) {
        List<Subject> subjects = new ArrayList<>();
        vms.forEach(vm -> subjects.add(new Subject.Vm(vm.id())));
        List<String> names = vms.stream().map(VirtualMachine::name).toList();
        return new Finding(severity, Message.of(key, each.name(), names), subjects);
    }
}
