package io.patchbay.ui.change;

import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.LbfoTeam;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a host that a change is about, so that a small picture of it fits beside a question: every switch that
 * differs between before and after, with its cables, the teams below them, and the adapters that hang on it.
 */
record Excerpt(HostNetwork before, HostNetwork after) {

    static Excerpt of(HostNetwork before, HostNetwork after) {
        Set<SwitchId> switches = new HashSet<>();
        differing(before.switches(), after.switches(), VirtualSwitch::id).forEach(each -> switches.add(each.id()));
        differing(before.hostVnics(), after.hostVnics(), HostVnic::id).forEach(each -> add(switches, each.switchId()));
        differing(vnics(before), vnics(after), VirtualMachine.Vnic::id).forEach(each -> add(switches, each.switchId()));
        Set<AdapterId> adapters = new HashSet<>();
        for (HostNetwork each : List.of(before, after)) {
            each.switches().stream()
                    .filter(one -> switches.contains(one.id()))
                    .forEach(one -> adapters.addAll(one.uplinks()));
        }
        for (HostNetwork each : List.of(before, after)) {
            adapters.addAll(belowTeams(each, adapters));
        }
        return new Excerpt(cut(before, switches, adapters), cut(after, switches, adapters));
    }

    private static <T, K> List<T> differing(List<T> before, List<T> after, Function<T, K> id) {
        Map<K, T> old =
                before.stream().collect(Collectors.toMap(id, Function.identity(), (one, _) -> one, HashMap::new));
        List<T> different = new ArrayList<>();
        for (T each : after) {
            T was = old.remove(id.apply(each));
            if (!Objects.equals(was, each)) {
                different.add(each);
                if (was != null) {
                    different.add(was);
                }
            }
        }
        different.addAll(old.values());
        return different;
    }

    private static List<VirtualMachine.Vnic> vnics(HostNetwork network) {
        return network.virtualMachines().stream()
                .flatMap(each -> each.vnics().stream())
                .toList();
    }

    private static void add(Set<SwitchId> switches, @Nullable SwitchId id) {
        if (id != null) {
            switches.add(id);
        }
    }

    private static Set<AdapterId> belowTeams(HostNetwork network, Set<AdapterId> adapters) {
        return network.lbfoTeams().stream()
                .filter(team -> team.teamNics().stream().anyMatch(nic -> adapters.contains(nic.adapter())))
                .flatMap(team -> team.members().stream())
                .map(LbfoTeam.Member::adapter)
                .collect(Collectors.toSet());
    }

    private static HostNetwork cut(HostNetwork whole, Set<SwitchId> switches, Set<AdapterId> adapters) {
        List<HostVnic> own = whole.hostVnics().stream()
                .filter(each -> each.switchId() != null && switches.contains(each.switchId()))
                .toList();
        Set<AdapterId> devices =
                own.stream().map(HostVnic::device).filter(Objects::nonNull).collect(Collectors.toSet());
        List<NetAdapter> shown = whole.adapters().stream()
                .filter(each -> adapters.contains(each.id()) || devices.contains(each.id()))
                .toList();
        List<LbfoTeam> teams = whole.lbfoTeams().stream()
                .filter(team -> team.teamNics().stream().anyMatch(nic -> adapters.contains(nic.adapter())))
                .toList();
        List<VirtualMachine> machines = whole.virtualMachines().stream()
                .map(each -> on(each, switches))
                .filter(each -> !each.vnics().isEmpty())
                .toList();
        return new HostNetwork(
                whole.identity(),
                shown,
                teams,
                whole.switches().stream()
                        .filter(each -> switches.contains(each.id()))
                        .toList(),
                own,
                machines,
                whole.path(),
                whole.availability(),
                List.of());
    }

    private static VirtualMachine on(VirtualMachine machine, Set<SwitchId> switches) {
        return new VirtualMachine(
                machine.id(),
                machine.name(),
                machine.state(),
                machine.generation(),
                machine.vnics().stream()
                        .filter(each -> each.switchId() != null && switches.contains(each.switchId()))
                        .toList());
    }
}
