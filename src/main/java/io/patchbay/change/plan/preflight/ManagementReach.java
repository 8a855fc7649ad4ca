package io.patchbay.change.plan.preflight;

import io.patchbay.network.AdapterId;
import io.patchbay.network.Availability;
import io.patchbay.network.Concern;
import io.patchbay.network.Finding;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.LbfoTeam;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Subject;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VnicId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything over which the console may be reaching the host: the adapter with the address that answers, and what it stands
 * on, down to the cables. Changing any of it is refused as long as nothing on the host puts it back by itself.
 *
 * @param certain false where the path could not be told, so that every adapter with an address counts
 */
record ManagementReach(Set<AdapterId> adapters, Set<SwitchId> switches, Set<VnicId> vnics, boolean certain) {

    static ManagementReach of(HostNetwork network) {
        boolean certain = network.path().certain()
                && !network.path().adapters().isEmpty()
                && network.path().adapters().stream()
                        .allMatch(each -> network.adapter(each).isPresent())
                && read(network, Concern.PATH)
                && read(network, Concern.ADAPTERS);
        Closure closure = new Closure(network);
        if (certain) {
            network.path().adapters().forEach(closure::reach);
        } else {
            network.path().adapters().forEach(closure::reach);
            boolean addressesKnown = read(network, Concern.ADDRESSES);
            network.adapters().stream()
                    .filter(each -> !addressesKnown || each.ip().addressed())
                    .forEach(each -> closure.reach(each.id()));
        }
        if (!certain || closure.lostTrack) {
            // whose adapter the host did not list may have an address all the same
            network.hostVnics().stream()
                    .filter(each -> Optional.ofNullable(each.device())
                            .flatMap(network::adapter)
                            .isEmpty())
                    .forEach(closure::reachThrough);
        }
        return new ManagementReach(closure.adapters, closure.switches, closure.vnics, certain && !closure.lostTrack);
    }

    /** The refusal, where the adapter belongs to the path. */
    Optional<Finding> refuses(NetAdapter adapter) {
        return adapters.contains(adapter.id())
                ? Optional.of(Finding.error(
                        Message.of(certain ? "change.find.path.nic" : "change.find.path.nic.unclear", adapter.name()),
                        new Subject.Adapter(adapter.id())))
                : Optional.empty();
    }

    Optional<Finding> refuses(VirtualSwitch each) {
        return switches.contains(each.id())
                ? Optional.of(Finding.error(
                        Message.of(
                                certain ? "change.find.path.switch" : "change.find.path.switch.unclear", each.name()),
                        new Subject.Switch(each.id())))
                : Optional.empty();
    }

    Optional<Finding> refuses(HostVnic vnic) {
        return vnics.contains(vnic.id())
                ? Optional.of(Finding.error(
                        Message.of(certain ? "change.find.path.vnic" : "change.find.path.vnic.unclear", vnic.name()),
                        new Subject.Vnic(vnic.id())))
                : Optional.empty();
    }

    private static boolean read(HostNetwork network, Concern concern) {
        return network.availability(concern) instanceof Availability.Read;
    }

    /** Walks from an adapter down to the cables that carry it, and up to the switch that stands on it. */
    private static final class Closure {
        private final HostNetwork network;
        private final Set<AdapterId> adapters = new HashSet<>();
        private final Set<SwitchId> switches = new HashSet<>();
        private final Set<VnicId> vnics = new HashSet<>();
        private final Deque<AdapterId> next = new ArrayDeque<>();
        private boolean lostTrack;

        Closure(HostNetwork network) {
            this.network = network;
        }

        void reach(AdapterId start) {
            next.add(start);
            walk();
        }

        void reachThrough(HostVnic start) {
            stand(start);
            walk();
        }

        private void walk() {
            Set<AdapterId> followed = new HashSet<>();
            while (!next.isEmpty()) {
                AdapterId each = next.remove();
                if (followed.add(each)) {
                    adapters.add(each);
                    follow(each);
                }
            }
        }

        private void follow(AdapterId id) {
            boolean known =
                    network.adapter(id).map(NetAdapter::hardware).orElse(false) | throughTeam(id) | throughVnic(id);
            Optional<VirtualSwitch> above = network.switchOver(id);
            above.ifPresent(each -> {
                if (switches.add(each.id())) {
                    // the address sits on an uplink, which is odd: then the host's vNICs above may be the way as well
                    vnicsOn(each).forEach(vnic -> vnics.add(vnic.id()));
                    next.addAll(each.uplinks());
                }
            });
            if (!known && above.isEmpty() && !lostTrack) {
                // a bridge, a VPN, an adapter that is gone: nobody says which cable it uses, so any may be it
                lostTrack = true;
                network.adapters().forEach(each -> next.add(each.id()));
            }
        }

        private boolean throughTeam(AdapterId id) {
            boolean known = false;
            for (LbfoTeam team : network.lbfoTeams()) {
                boolean ofTeam =
                        team.teamNics().stream().anyMatch(nic -> nic.adapter().equals(id));
                boolean member =
                        team.members().stream().anyMatch(each -> each.adapter().equals(id));
                if (ofTeam || member) {
                    known = true;
                    team.members().forEach(each -> next.add(each.adapter()));
                    team.teamNics().forEach(nic -> adapters.add(nic.adapter()));
                }
            }
            return known;
        }

        private boolean throughVnic(AdapterId id) {
            boolean known = false;
            for (HostVnic vnic : network.hostVnics()) {
                if (id.equals(vnic.device())) {
                    known = true;
                    stand(vnic);
                }
            }
            return known;
        }

        /** A vNIC of the host's stands on its switch, and that on its uplinks. */
        private void stand(HostVnic vnic) {
            vnics.add(vnic.id());
            Optional.ofNullable(vnic.switchId()).flatMap(network::virtualSwitch).ifPresent(below -> {
                switches.add(below.id());
                next.addAll(below.uplinks());
            });
        }

        private List<HostVnic> vnicsOn(VirtualSwitch each) {
            return network.hostVnics().stream()
                    .filter(vnic -> each.id().equals(vnic.switchId()))
                    .toList();
        }
    }
}
