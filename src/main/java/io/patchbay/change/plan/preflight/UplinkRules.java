package io.patchbay.change.plan.preflight;

import io.patchbay.network.Availability;
import io.patchbay.network.Binding;
import io.patchbay.network.Concern;
import io.patchbay.network.Finding;
import io.patchbay.network.HostIdentity;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.LbfoTeam;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Subject;
import io.patchbay.network.VirtualSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be a switch's uplink, each adapter on its own. */
final class UplinkRules {
    /** 802.3, and unspecified, which some drivers say (NDIS physical medium). */
    private static final List<Integer> ETHERNET = List.of(14, 0);

    private UplinkRules() {}

    static List<Finding> about(HostNetwork network, ManagementReach reach, NetAdapter nic) {
        List<Finding> findings = new ArrayList<>();
        Optional<VirtualSwitch> above = network.switchOver(nic.id());
        Optional<LbfoTeam> memberOf = network.teamOver(nic.id());
        if (above.isPresent()) {
            findings.add(error(
                    nic, "change.find.nic.inSwitch", nic.name(), above.get().name())); // 1.22
        } else if (memberOf.isPresent()) {
            findings.add(error(
                    nic,
                    "change.find.nic.teamMember",
                    nic.name(),
                    memberOf.get().name())); // 1.21
        } else if (virtual(network, nic)) {
            findings.add(error(nic, "change.find.nic.virtual", nic.name())); // 2.10
        } else if (nic.wifi()) {
            findings.add(error(nic, "change.find.nic.wifi", nic.name())); // 9.12
        } else if (network.teamOf(nic.id()).isEmpty() && !nic.hardware()) {
            findings.add(error(nic, "change.find.nic.notPhysical", nic.name())); // 1.26
        } else if (nic.hardware() && !ETHERNET.contains(nic.medium())) {
            findings.add(error(nic, "change.find.nic.notEthernet", nic.name()));
        } else {
            staleBinding(network, nic).ifPresent(findings::add);
        }
        reach.refuses(nic).ifPresent(findings::add);
        link(nic).ifPresent(findings::add);
        name(network, nic).ifPresent(findings::add);
        network.teamOf(nic.id()).ifPresent(team -> findings.addAll(teamNic(network, nic, team)));
        return findings;
    }

    private static boolean virtual(HostNetwork network, NetAdapter nic) {
        return network.hostVnics().stream().anyMatch(vnic -> nic.id().equals(vnic.device()));
    }

    /** Bound to the switch protocol without a switch: Windows then says "already bound" (behaviour: 1.2). */
    private static Optional<Finding> staleBinding(HostNetwork network, NetAdapter nic) {
        return network.availability(Concern.BINDINGS) instanceof Availability.Read && nic.bound(Binding.SWITCH)
                ? Optional.of(error(nic, "change.find.nic.staleBinding", nic.name()))
                : Optional.empty();
    }

    private static Optional<Finding> link(NetAdapter nic) {
        return switch (nic.link()) {
            case UP, UNKNOWN -> Optional.empty();
            // accepted by Windows (behaviour: 1.21), but rarely meant
            case DISCONNECTED ->
                Optional.of(Finding.warning(
                        Message.of("change.find.nic.disconnected", nic.name()), new Subject.Adapter(nic.id())));
            case DISABLED -> Optional.of(error(nic, "change.find.nic.disabled", nic.name()));
            case NOT_PRESENT -> Optional.of(error(nic, "change.find.nic.notPresent", nic.name()));
        };
    }

    /** New-VMSwitch finds an adapter by its name alone, so it must be one that means exactly this adapter. */
    private static Optional<Finding> name(HostNetwork network, NetAdapter nic) {
        String unfit = NameRules.unfitForAdapter(nic.name());
        if (!unfit.isEmpty()) {
            return Optional.of(error(nic, "change.find.nic.name", nic.name(), unfit));
        }
        boolean twice = network.adapters().stream()
                .anyMatch(each -> !each.id().equals(nic.id()) && each.name().equalsIgnoreCase(nic.name()));
        return twice ? Optional.of(error(nic, "change.find.nic.nameTwice", nic.name())) : Optional.empty();
    }

    /** An LBFO team below a switch (behaviour: 3.6, 3.9). */
    private static List<Finding> teamNic(HostNetwork network, NetAdapter nic, LbfoTeam team) {
        List<Finding> findings = new ArrayList<>();
        int build = network.identity().build();
        if (build >= HostIdentity.SERVER_2025) {
            findings.add(error(nic, "change.find.nic.lbfo.never", nic.name(), team.name()));
        } else if (build >= HostIdentity.SERVER_2022) {
            findings.add(error(nic, "change.find.nic.lbfo.blocked", nic.name(), team.name()));
        } else {
            findings.add(warning(nic, "change.find.nic.lbfo", nic.name(), team.name()));
        }
        if (team.teamNics().size() > 1) {
            findings.add(warning(nic, "change.find.nic.lbfo.moreTeamNics", team.name()));
        }
        if (!team.status().equalsIgnoreCase("Up")) {
            findings.add(warning(nic, "change.find.nic.lbfo.status", team.name(), team.status()));
        }
        return findings;
    }

    private static Finding error(NetAdapter nic, String key, Object... parameters) {
        return Finding.error(Message.of(key, parameters), new Subject.Adapter(nic.id()));
    }

    private static Finding warning(NetAdapter nic, String key, Object... parameters) {
        return Finding.warning(Message.of(key, parameters), new Subject.Adapter(nic.id()));
    }
}
