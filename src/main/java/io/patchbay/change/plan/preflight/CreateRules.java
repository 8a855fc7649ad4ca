package io.patchbay.change.plan.preflight;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.network.AdapterId;
import io.patchbay.network.Finding;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new switch. */
final class CreateRules {
    private CreateRules() {}

    static List<Finding> about(HostNetwork network, ManagementReach reach, CreateSwitch create) {
        List<Finding> findings = new ArrayList<>(NameRules.about(network, create.name()));
        findings.addAll(NameRules.aboutNotes(create.notes()));
        switch (create) {
            case CreateSwitch.External external -> findings.addAll(external(network, reach, external));
            case CreateSwitch.Internal internal -> {
                vnicNameTaken(network, internal.name()).ifPresent(findings::add);
                findings.add(note("change.find.note.internal", internal.name()));
            }
            case CreateSwitch.Private ignored -> findings.add(note("change.find.note.private"));
        }
        findings.addAll(ManagedRules.aboutNew(network, create.name()));
        return findings;
    }

    private static List<Finding> external(HostNetwork network, ManagementReach reach, CreateSwitch.External wanted) {
        List<Finding> findings = new ArrayList<>();
        if (wanted.nics().isEmpty()) {
            findings.add(Finding.error(Message.of("change.find.nic.none"), new Subject.Host()));
        }
        List<NetAdapter> nics = new ArrayList<>();
        for (AdapterId id : wanted.nics()) {
            Optional<NetAdapter> nic = network.adapter(id);
            if (nic.isEmpty()) {
                findings.add(Finding.error(Message.of("change.find.nic.gone", id.toString()), new Subject.Adapter(id)));
            }
            nic.ifPresent(nics::add);
        }
        nics.forEach(nic -> findings.addAll(UplinkRules.about(network, reach, nic)));
        findings.addAll(TeamRules.about(network, wanted.nics()));
        nics.forEach(nic -> findings.addAll(driverVlan(network, nic, wanted)));
        findings.addAll(AddressRules.aboutBinding(nics, wanted));
        if (wanted.managementVlan() != null && !wanted.sharedWithManagementOs()) {
            findings.add(Finding.error(Message.of("change.find.vlan.notShared"), new Subject.Host()));
        }
        if (wanted.sharedWithManagementOs()) {
            vnicNameTaken(network, wanted.name()).ifPresent(findings::add);
        }
        findings.addAll(notes(wanted, nics));
        return findings;
    }

    /** Set on the driver it stays there and filters what the switch needs to see (behaviour: 1.7, 4.17). */
    private static List<Finding> driverVlan(HostNetwork network, NetAdapter nic, CreateSwitch.External wanted) {
        Integer vlan = vlanBelow(network, nic);
        if (vlan == null) {
            return List.of();
        }
        return List.of(
                wanted.managementVlan() != null
                        ? Finding.error(
                                Message.of(
                                        "change.find.nic.vlan.tagged",
                                        nic.name(),
                                        vlan.toString(),
                                        wanted.managementVlan().toString()),
                                new Subject.Adapter(nic.id()))
                        : Finding.warning(
                                Message.of("change.find.nic.vlan", nic.name(), vlan.toString()),
                                new Subject.Adapter(nic.id())));
    }

    /** The VLAN that the adapter itself filters for: its driver's, or the team NIC's; null for none. */
    static @Nullable Integer vlanBelow(HostNetwork network, NetAdapter nic) {
        Integer ofTeamNic = network.teamOf(nic.id())
                .flatMap(team -> team.teamNics().stream()
                        .filter(each -> each.adapter().equals(nic.id()))
                        .findFirst())
                .map(each -> each.vlanId())
                .orElse(null);
        Integer vlan = ofTeamNic != null ? ofTeamNic : nic.vlanId();
        return vlan == null || vlan == 0 ? null : vlan;
    }

    /** Windows would add a number to the connection's name (behaviour: 14.1), and two things would look like one. */
    private static Optional<Finding> vnicNameTaken(HostNetwork network, String name) {
        String connection = "vEthernet (" + name + ")";
        return network.adapters().stream()
                .filter(each -> each.name().equalsIgnoreCase(connection))
                .findFirst()
                .map(each -> Finding.warning(
                        Message.of("change.find.vnic.nameTaken", connection), new Subject.Adapter(each.id())));
    }

    private static List<Finding> notes(CreateSwitch.External wanted, List<NetAdapter> nics) {
        List<Finding> notes = new ArrayList<>();
        notes.add(note(nics.size() > 1 ? "change.find.note.fixedLater.team" : "change.find.note.fixedLater"));
        if (nics.size() == 1 && nics.getFirst().hardware()) {
            notes.add(Finding.note(
                    Message.of("change.find.note.oneCable", nics.getFirst().name()),
                    new Subject.Adapter(nics.getFirst().id())));
        }
        if (wanted.sharedWithManagementOs() && !nics.isEmpty()) {
            notes.add(Finding.note(
                    Message.of(
                            "change.find.note.firstVnic",
                            wanted.name(),
                            nics.getFirst().name()),
                    new Subject.Adapter(nics.getFirst().id())));
        }
        if (!wanted.sharedWithManagementOs()) {
            notes.add(note("change.find.note.notShared"));
        }
        if (wanted.managementVlan() != null) {
            notes.add(note(
                    "change.find.note.physicalPort", wanted.managementVlan().toString()));
        }
        return notes;
    }

    private static Finding note(String key, Object... parameters) {
        return Finding.note(Message.of(key, parameters), new Subject.Host());
    }
}
