package io.patchbay.diagram;

import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.LbfoTeam;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What hangs together with what, before anything has a place. */
final class Cabling {
    final HostNetwork network;

    /** In the order in which they are drawn: the console's own first, the way out before the closed. */
    final List<VirtualSwitch> switches;

    private final Map<AdapterId, NetAdapter> adapters = new LinkedHashMap<>();
    private final Map<AdapterId, LbfoTeam> teamNics = new LinkedHashMap<>();
    private final Set<AdapterId> devices = new HashSet<>();
    private final Set<AdapterId> members = new LinkedHashSet<>();
    private final Set<AdapterId> uplinks = new LinkedHashSet<>();
    private final Set<SwitchId> existing = new HashSet<>();

    /** Things of the left side that share a cable, directly or not, and what they feed. Drawn side by side. */
    record Strand(List<AdapterId> nics, List<LbfoTeam> teams, List<AdapterId> direct, List<VirtualSwitch> switches) {
        boolean left() {
            return !nics.isEmpty() || !teams.isEmpty();
        }
    }

    Cabling(HostNetwork network) {
        this.network = network;
        network.adapters().forEach(each -> adapters.put(each.id(), each));
        network.lbfoTeams().forEach(team -> {
            team.members().forEach(each -> members.add(each.adapter()));
            team.teamNics().forEach(each -> teamNics.put(each.adapter(), team));
        });
        network.switches().forEach(each -> {
            existing.add(each.id());
            uplinks.addAll(each.uplinks());
        });
        network.hostVnics().stream()
                .map(HostVnic::device)
                .filter(Objects::nonNull)
                .forEach(devices::add);
        switches = network.switches().stream()
                .sorted(Comparator.comparing((VirtualSwitch each) -> !carriesConsole(each))
                        .thenComparing(VirtualSwitch::system)
                        .thenComparing(each -> -each.type().number()))
                .toList();
    }

    Optional<NetAdapter> adapter(AdapterId id) {
        return Optional.ofNullable(adapters.get(id));
    }

    /** Null where the vNIC is not plugged in, or into a switch that is gone. */
    @Nullable
    SwitchId plugged(@Nullable SwitchId id) {
        return id != null && existing.contains(id) ? id : null;
    }

    List<HostVnic> hostVnics(@Nullable SwitchId on) {
        return network.hostVnics().stream()
                .filter(each -> Objects.equals(plugged(each.switchId()), on))
                .toList();
    }

    List<VirtualMachine.Vnic> vnics(VirtualMachine machine, @Nullable SwitchId on) {
        return machine.vnics().stream()
                .filter(each -> Objects.equals(plugged(each.switchId()), on))
                .toList();
    }

    /** The switches that a machine is plugged into, once each. */
    Set<SwitchId> switchesOf(VirtualMachine machine) {
        return machine.vnics().stream()
                .map(each -> plugged(each.switchId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean uplink(AdapterId id) {
        return uplinks.contains(id);
    }

    boolean member(AdapterId id) {
        return members.contains(id);
    }

    /** Whether the management OS uses the adapter by itself, with nothing of Hyper-V between. */
    boolean direct(AdapterId id) {
        return !uplink(id)
                && !member(id)
                && adapter(id).map(each -> each.ip().addressed()).orElse(false);
    }

    /** Of an adapter that is no virtual one: its team's, or its driver's; null where it has none. */
    @Nullable
    Integer vlan(NetAdapter adapter) {
        LbfoTeam team = teamNics.get(adapter.id());
        if (team == null) {
            return adapter.vlanId();
        }
        return team.teamNics().stream()
                .filter(each -> each.adapter().equals(adapter.id()))
                .findFirst()
                .map(LbfoTeam.TeamNic::vlanId)
                .orElse(null);
    }

    private boolean carriesConsole(VirtualSwitch one) {
        Set<AdapterId> path = network.path().adapters();
        return one.uplinks().stream().anyMatch(path::contains)
                || network.hostVnics().stream()
                        .anyMatch(each -> one.id().equals(each.switchId())
                                && each.device() != null
                                && path.contains(each.device()));
    }

    /** NICs in the host's order, without team NICs and {@code vEthernet}s; then those that are only spoken of. */
    private List<AdapterId> nics() {
        return Stream.of(adapters.keySet(), members, uplinks)
                .flatMap(Collection::stream)
                .distinct()
                .filter(each -> !teamNics.containsKey(each) && !devices.contains(each))
                .toList();
    }

    /** All of the host but what is plugged in nowhere. Unused NICs come last, in a strand of their own. */
    List<Strand> strands() {
        List<AdapterId> nics = nics();
        List<AdapterId> lone =
                nics.stream().filter(each -> !uplink(each) && !member(each)).toList();
        List<Strand> strands = new ArrayList<>();
        List<AdapterId> direct = lone.stream().filter(this::direct).toList();
        if (!direct.isEmpty()) {
            strands.add(new Strand(direct, List.of(), direct, List.of()));
        }
        Set<Object> seen = new HashSet<>();
        for (VirtualSwitch each : switches) {
            strand(each, null, seen, nics).ifPresent(strands::add);
        }
        for (LbfoTeam each : network.lbfoTeams()) {
            strand(null, each, seen, nics).ifPresent(strands::add);
        }
        List<AdapterId> unused = lone.stream().filter(each -> !direct(each)).toList();
        if (!unused.isEmpty()) {
            strands.add(new Strand(unused, List.of(), List.of(), List.of()));
        }
        return strands;
    }

    /** Walks from a switch or a team to all that shares a cable with it. Empty where another walk met it before. */
    private Optional<Strand> strand(
            @Nullable VirtualSwitch first, @Nullable LbfoTeam team, Set<Object> seen, List<AdapterId> nics) {
        Set<VirtualSwitch> itsSwitches = new LinkedHashSet<>();
        Set<LbfoTeam> itsTeams = new LinkedHashSet<>();
        Set<AdapterId> itsAdapters = new LinkedHashSet<>();
        if (first != null && seen.add(first)) {
            itsSwitches.add(first);
        }
        if (team != null && seen.add(team)) {
            itsTeams.add(team);
        }
        if (itsSwitches.isEmpty() && itsTeams.isEmpty()) {
            return Optional.empty();
        }
        int size;
        do {
            size = itsSwitches.size() + itsTeams.size() + itsAdapters.size();
            itsSwitches.forEach(each -> itsAdapters.addAll(each.uplinks()));
            itsTeams.forEach(each -> itsAdapters.addAll(ends(each)));
            switches.stream().filter(each -> meets(each.uplinks(), itsAdapters)).forEach(itsSwitches::add);
            network.lbfoTeams().stream()
                    .filter(each -> meets(ends(each), itsAdapters))
                    .forEach(itsTeams::add);
        } while (size != itsSwitches.size() + itsTeams.size() + itsAdapters.size());
        seen.addAll(itsSwitches);
        seen.addAll(itsTeams);
        List<VirtualSwitch> ordered =
                switches.stream().filter(itsSwitches::contains).toList();
        return Optional.of(new Strand(
                nics.stream()
                        .filter(itsAdapters::contains)
                        .sorted(Comparator.comparingInt(each -> feeds(each, ordered)))
                        .toList(),
                List.copyOf(itsTeams),
                itsAdapters.stream()
                        .filter(each -> teamNics.containsKey(each) && direct(each))
                        .toList(),
                ordered));
    }

    private static List<AdapterId> ends(LbfoTeam team) {
        return Stream.concat(
                        team.members().stream().map(LbfoTeam.Member::adapter),
                        team.teamNics().stream().map(LbfoTeam.TeamNic::adapter))
                .toList();
    }

    private static boolean meets(List<AdapterId> some, Set<AdapterId> others) {
        return some.stream().anyMatch(others::contains);
    }

    /** Which of these an adapter's cable goes to: -1 for none, so that what the host itself uses is on top. */
    static int feeds(AdapterId adapter, List<VirtualSwitch> switches) {
        for (int i = 0; i < switches.size(); i++) {
            if (switches.get(i).uplinks().contains(adapter)) {
                return i;
            }
        }
        return -1;
    }
}
