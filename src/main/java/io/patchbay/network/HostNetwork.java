package io.patchbay.network;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A host's whole network at one moment, as the host said it; nothing in here is guessed. Lists are in the host's order.
 *
 * @param unreadable records that the host sent and that could not be understood, one sentence each
 */
public record HostNetwork(
        HostIdentity identity,
        List<NetAdapter> adapters,
        List<LbfoTeam> lbfoTeams,
        List<VirtualSwitch> switches,
        List<HostVnic> hostVnics,
        List<VirtualMachine> virtualMachines,
        ManagementPath path,
        Map<Concern, Availability> availability,
        List<String> unreadable) {

    public HostNetwork {
        adapters = List.copyOf(adapters);
        lbfoTeams = List.copyOf(lbfoTeams);
        switches = List.copyOf(switches);
        hostVnics = List.copyOf(hostVnics);
        virtualMachines = List.copyOf(virtualMachines);
        EnumMap<Concern, Availability> all = new EnumMap<>(Concern.class);
        all.putAll(availability);
        availability = java.util.Collections.unmodifiableMap(all);
        unreadable = List.copyOf(unreadable);
    }

    public Availability availability(Concern concern) {
        return availability.getOrDefault(concern, Availability.READ);
    }

    public Optional<NetAdapter> adapter(AdapterId id) {
        return adapters.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<VirtualSwitch> virtualSwitch(SwitchId id) {
        return switches.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<HostVnic> hostVnic(VnicId id) {
        return hostVnics.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The switch that has this adapter as an uplink. */
    public Optional<VirtualSwitch> switchOver(AdapterId adapter) {
        return switches.stream()
                .filter(each -> each.uplinks().contains(adapter))
                .findFirst();
    }

    /** The LBFO team that has this adapter as a member. */
    public Optional<LbfoTeam> teamOver(AdapterId adapter) {
        return lbfoTeams.stream()
                .filter(team -> team.members().stream()
                        .anyMatch(member -> member.adapter().equals(adapter)))
                .findFirst();
    }

    /** The LBFO team whose team NIC this adapter is. */
    public Optional<LbfoTeam> teamOf(AdapterId adapter) {
        return lbfoTeams.stream()
                .filter(team ->
                        team.teamNics().stream().anyMatch(nic -> nic.adapter().equals(adapter)))
                .findFirst();
    }
}
