package io.patchbay.simulator.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A simulated host at one moment.
 *
 * @param managementAddress the local address of the WinRM connection over which the host is reached
 * @param consoleAddress the remote address of that connection
 * @param macPool where dynamic MACs come from (behaviour: 9.1)
 * @param ip by the guid of the interface; one without TCP/IP bound has no entry
 * @param remembered IP configuration of interfaces that lost their stack, as the registry keeps it (behaviour: 1.18)
 */
public record HostState(
        WindowsIdentity windows,
        String managementAddress,
        String consoleAddress,
        MacPool macPool,
        List<Nic> nics,
        List<LbfoTeam> lbfoTeams,
        List<VirtualSwitch> switches,
        List<HostVnic> hostVnics,
        List<VirtualMachine> machines,
        Map<UUID, IpConfiguration> ip,
        Map<UUID, IpConfiguration> remembered) {

    /**
     * Both ends are 12 hex digits, upper case.
     *
     * @param drawn how many addresses were handed out already
     */
    public record MacPool(String minimum, String maximum, int drawn) {
        /** The next address to hand out; the pool then goes on with {@link #afterDrawing}. */
        public String next() {
            return "%012X".formatted(Long.parseLong(minimum, 16) + drawn);
        }

        public MacPool afterDrawing() {
            return new MacPool(minimum, maximum, drawn + 1);
        }

        public boolean exhausted() {
            return Long.parseLong(minimum, 16) + drawn > Long.parseLong(maximum, 16);
        }
    }

    public HostState {
        nics = List.copyOf(nics);
        lbfoTeams = List.copyOf(lbfoTeams);
        switches = List.copyOf(switches);
        hostVnics = List.copyOf(hostVnics);
        machines = List.copyOf(machines);
        ip = Map.copyOf(ip);
        remembered = Map.copyOf(remembered);
    }

    /** What the switch's ports make of it (behaviour: 0.1). */
    public VirtualSwitch.Type typeOf(VirtualSwitch which) {
        if (which.external()) {
            return VirtualSwitch.Type.EXTERNAL;
        }
        return shared(which) ? VirtualSwitch.Type.INTERNAL : VirtualSwitch.Type.PRIVATE;
    }

    /** AllowManagementOS: whether it has a host vNIC (behaviour: 0.1). */
    public boolean shared(VirtualSwitch which) {
        return hostVnics.stream().anyMatch(each -> each.switchId().equals(which.id()));
    }

    public List<HostVnic> hostVnicsOf(UUID switchId) {
        return hostVnics.stream()
                .filter(each -> each.switchId().equals(switchId))
                .toList();
    }

    /** Every network connection: NICs, then team NICs, then host vNICs. */
    public List<NetInterface> interfaces() {
        return Stream.of(nics.stream(), teamNics(), hostVnics.stream())
                .flatMap(each -> each)
                .<NetInterface>map(each -> each)
                .toList();
    }

    public Stream<TeamNic> teamNics() {
        return lbfoTeams.stream().flatMap(each -> each.teamNics().stream());
    }

    public Optional<NetInterface> interfaceOf(UUID guid) {
        return interfaces().stream().filter(each -> each.guid().equals(guid)).findFirst();
    }

    public Optional<VirtualSwitch> switchOf(UUID id) {
        return switches.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The switch whose external port holds that NIC or team NIC. */
    public Optional<VirtualSwitch> switchOver(UUID uplink) {
        return switches.stream().filter(each -> each.uplinks().contains(uplink)).findFirst();
    }

    public Optional<LbfoTeam> teamOf(UUID nic) {
        return lbfoTeams.stream().filter(each -> each.hasMember(nic)).findFirst();
    }

    public boolean connected(NetInterface which) {
        return switch (which) {
            case Nic nic -> nic.enabled() && nic.connected();
            case TeamNic teamNic ->
                lbfoTeams.stream()
                        .filter(team -> team.teamNics().contains(teamNic))
                        .flatMap(team -> team.members().stream())
                        .anyMatch(member -> interfaceOf(member.nic())
                                .filter(this::connected)
                                .isPresent());
            case HostVnic vnic -> {
                Optional<VirtualSwitch> on = switchOf(vnic.switchId());
                yield on.isPresent()
                        && (!on.get().external()
                                || on.get().uplinks().stream().anyMatch(uplink -> interfaceOf(uplink)
                                        .filter(this::connected)
                                        .isPresent()));
            }
        };
    }

    /** bit/s; a team's and a vNIC's is the sum of what is connected below (behaviour: 2.15), 10 Gbit/s without uplink. */
    public long speed(NetInterface which) {
        return switch (which) {
            case Nic nic -> nic.speed();
            case TeamNic teamNic ->
                sum(lbfoTeams.stream()
                        .filter(team -> team.teamNics().contains(teamNic))
                        .flatMap(team -> team.members().stream())
                        .map(LbfoTeam.Member::nic));
            case HostVnic vnic ->
                switchOf(vnic.switchId())
                        .filter(VirtualSwitch::external)
                        .map(on -> sum(on.uplinks().stream()))
                        .orElse(10_000_000_000L);
        };
    }

    private long sum(Stream<UUID> guids) {
        return guids.flatMap(each -> interfaceOf(each).stream())
                .filter(this::connected)
                .mapToLong(this::speed)
                .sum();
    }

    public HostState withMacPool(MacPool newPool) {
        return new HostState(
                windows,
                managementAddress,
                consoleAddress,
                newPool,
                nics,
                lbfoTeams,
                switches,
                hostVnics,
                machines,
                ip,
                remembered);
    }

    public HostState withSwitches(List<VirtualSwitch> newSwitches) {
        return new HostState(
                windows,
                managementAddress,
                consoleAddress,
                macPool,
                nics,
                lbfoTeams,
                newSwitches,
                hostVnics,
                machines,
                ip,
                remembered);
    }

    public HostState withHostVnics(List<HostVnic> newVnics) {
        return new HostState(
                windows,
                managementAddress,
                consoleAddress,
                macPool,
                nics,
                lbfoTeams,
                switches,
                newVnics,
                machines,
                ip,
                remembered);
    }

    public HostState withMachines(List<VirtualMachine> newMachines) {
        return new HostState(
                windows,
                managementAddress,
                consoleAddress,
                macPool,
                nics,
                lbfoTeams,
                switches,
                hostVnics,
                newMachines,
                ip,
                remembered);
    }

    public HostState withIp(Map<UUID, IpConfiguration> newIp, Map<UUID, IpConfiguration> newRemembered) {
        return new HostState(
                windows,
                managementAddress,
                consoleAddress,
                macPool,
                nics,
                lbfoTeams,
                switches,
                hostVnics,
                machines,
                newIp,
                newRemembered);
    }

    /** With this interface in the place of the one with its guid. */
    public HostState with(NetInterface changed) {
        return switch (changed) {
            case Nic nic -> withNics(replace(nics, each -> each.guid().equals(nic.guid()), nic));
            case TeamNic teamNic ->
                withLbfoTeams(lbfoTeams.stream()
                        .map(team -> team.withTeamNics(
                                replace(team.teamNics(), each -> each.guid().equals(teamNic.guid()), teamNic)))
                        .toList());
            case HostVnic vnic ->
                withHostVnics(replace(hostVnics, each -> each.guid().equals(vnic.guid()), vnic));
        };
    }

    public HostState with(VirtualSwitch changed) {
        return withSwitches(replace(switches, each -> each.id().equals(changed.id()), changed));
    }

    public HostState with(VirtualMachine changed) {
        return withMachines(replace(machines, each -> each.id().equals(changed.id()), changed));
    }

    public HostState withNics(List<Nic> newNics) {
        return new HostState(
                windows,
                managementAddress,
                consoleAddress,
                macPool,
                newNics,
                lbfoTeams,
                switches,
                hostVnics,
                machines,
                ip,
                remembered);
    }

    public HostState withLbfoTeams(List<LbfoTeam> newTeams) {
        return new HostState(
                windows,
                managementAddress,
                consoleAddress,
                macPool,
                nics,
                newTeams,
                switches,
                hostVnics,
                machines,
                ip,
                remembered);
    }

    /** With the IP configuration of one interface set. */
    public HostState withIp(UUID guid, IpConfiguration configuration) {
        Map<UUID, IpConfiguration> now = new LinkedHashMap<>(ip);
        now.put(guid, configuration);
        return withIp(now, remembered);
    }

    private static <T> List<T> replace(List<T> all, Predicate<T> which, T by) {
        List<T> result = new ArrayList<>(all);
        result.replaceAll(each -> which.test(each) ? by : each);
        return result;
    }
}
