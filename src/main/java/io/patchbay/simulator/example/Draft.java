package io.patchbay.simulator.example;

import io.patchbay.simulator.state.Bindings;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.HostVnic;
import io.patchbay.simulator.state.IpConfiguration;
import io.patchbay.simulator.state.LbfoTeam;
import io.patchbay.simulator.state.NetInterface;
import io.patchbay.simulator.state.Nic;
import io.patchbay.simulator.state.TeamNic;
import io.patchbay.simulator.state.VirtualMachine;
import io.patchbay.simulator.state.VirtualSwitch;
import io.patchbay.simulator.state.WindowsIdentity;
import io.patchbay.simulator.state.port.PortFeatures;
import io.patchbay.simulator.state.port.VlanSetting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A host being drawn, from the cables up. Ids come from names, so that the same drawing is the same host. */
final class Draft {
    static final long GIGABIT = 1_000_000_000L;

    private final WindowsIdentity windows;
    private final String managementAddress;
    private final String consoleAddress;
    private final List<Nic> nics = new ArrayList<>();
    private final List<LbfoTeam> teams = new ArrayList<>();
    private final List<VirtualSwitch> switches = new ArrayList<>();
    private final List<HostVnic> vnics = new ArrayList<>();
    private final List<VirtualMachine> machines = new ArrayList<>();
    private final Map<UUID, IpConfiguration> ip = new LinkedHashMap<>();
    private final Map<UUID, IpConfiguration> remembered = new LinkedHashMap<>();
    private HostState.MacPool pool;
    private int nextIndex = 4;

    /** The MAC pool is made of the address's last two octets, as Windows does it (behaviour: 9.1). */
    Draft(WindowsIdentity windows, String managementAddress, String consoleAddress) {
        this.windows = windows;
        this.managementAddress = managementAddress;
        this.consoleAddress = consoleAddress;
        String[] octets = managementAddress.split("\\.");
        String prefix = "00155D%02X%02X".formatted(Integer.parseInt(octets[2]), Integer.parseInt(octets[3]));
        this.pool = new HostState.MacPool(prefix + "00", prefix + "FF", 0);
    }

    /** A version-4 GUID that depends on the host and the name only. */
    UUID id(String name) {
        UUID hashed = UUID.nameUUIDFromBytes((windows.computerName() + "/" + name).getBytes(StandardCharsets.UTF_8));
        long most = hashed.getMostSignificantBits() & 0xffffffffffff0fffL | 0x4000L;
        return new UUID(most, hashed.getLeastSignificantBits());
    }

    private int index(int step) {
        nextIndex += step;
        return nextIndex;
    }

    /** @param mac 12 hex digits */
    UUID nic(
            String alias,
            Nic.Driver driver,
            int number,
            String mac,
            long speed,
            boolean connected,
            Nic.PciLocation at) {
        String description = number == 1 ? driver.description() : driver.description() + " #" + number;
        UUID guid = id("nic/" + alias);
        nics.add(new Nic(
                guid,
                alias,
                description,
                index(3),
                mac,
                mac,
                Nic.Medium.ETHERNET,
                speed,
                connected,
                true,
                0,
                driver,
                at,
                Bindings.OWN_STACK));
        return guid;
    }

    void wireless(UUID guid) {
        nics.replaceAll(each -> each.guid().equals(guid)
                ? new Nic(
                        guid,
                        each.alias(),
                        each.description(),
                        each.ifIndex(),
                        each.mac(),
                        each.permanentMac(),
                        Nic.Medium.WIFI,
                        each.speed(),
                        each.connected(),
                        true,
                        0,
                        each.driver(),
                        each.location(),
                        each.bindings())
                : each);
    }

    /** A team with its primary team NIC, which takes the first member's MAC (behaviour: 3.10). */
    UUID team(String name, LbfoTeam.Mode mode, LbfoTeam.Algorithm algorithm, UUID... members) {
        TeamNic primary = new TeamNic(
                id("tnic/" + name),
                name,
                "Microsoft Network Adapter Multiplexor Driver",
                index(5),
                nic(members[0]).mac(),
                null,
                true,
                Bindings.TEAM_NIC);
        teams.add(new LbfoTeam(
                id("team/" + name),
                name,
                mode,
                algorithm,
                List.of(members).stream()
                        .map(each -> new LbfoTeam.Member(each, false))
                        .toList(),
                List.of(primary)));
        List<UUID> taken = List.of(members);
        nics.replaceAll(each -> taken.contains(each.guid()) ? each.withBindings(Bindings.MEMBER) : each);
        taken.forEach(ip::remove);
        return primary.guid();
    }

    private Nic nic(UUID guid) {
        return nics.stream()
                .filter(each -> each.guid().equals(guid))
                .findFirst()
                .orElseThrow();
    }

    /** @param uplinks none for an internal or private switch; several, or {@code teamed}, for an embedded team */
    UUID virtualSwitch(String name, boolean teamed, VirtualSwitch.BandwidthMode mode, String notes, UUID... uplinks) {
        UUID switchId = id("switch/" + name);
        List<UUID> all = List.of(uplinks);
        switches.add(new VirtualSwitch(
                switchId,
                name,
                notes,
                all,
                teamed,
                teamed ? VirtualSwitch.TeamAlgorithm.HYPER_V_PORT : null,
                mode,
                false,
                false,
                null,
                null,
                false));
        nics.replaceAll(each -> all.contains(each.guid()) ? each.withBindings(Bindings.UPLINK) : each);
        teams.replaceAll(team -> team.withTeamNics(team.teamNics().stream()
                .map(each -> all.contains(each.guid()) ? each.withBindings(Bindings.TEAM_UPLINK) : each)
                .toList()));
        all.forEach(ip::remove);
        return switchId;
    }

    /** A switch that Windows itself made (behaviour: 9.8, 9.9). */
    UUID systemSwitch(UUID switchId, String name, boolean internetSharing) {
        switches.add(new VirtualSwitch(
                switchId,
                name,
                "",
                List.of(),
                false,
                null,
                VirtualSwitch.BandwidthMode.ABSOLUTE,
                false,
                false,
                null,
                null,
                internetSharing));
        return switchId;
    }

    /** @param mac null for the pool's next one */
    UUID vnic(UUID switchId, String name, @Nullable String mac, @Nullable VlanSetting vlan) {
        return vnic(switchId, name, "vEthernet (" + name + ")", mac, vlan);
    }

    UUID vnic(UUID switchId, String name, String alias, @Nullable String mac, @Nullable VlanSetting vlan) {
        UUID guid = id("vnic/" + alias);
        int number = vnics.size() + 1;
        vnics.add(new HostVnic(
                guid,
                id("port/" + alias),
                switchId,
                name,
                alias,
                "Hyper-V Virtual Ethernet Adapter" + (number == 1 ? "" : " #" + number),
                index(4),
                mac == null ? draw() : mac,
                PortFeatures.NONE.withVlan(vlan),
                Bindings.OWN_STACK));
        return guid;
    }

    private String draw() {
        String mac = pool.next();
        pool = pool.afterDrawing();
        return mac;
    }

    /** A static IPv4 address; the interface has a link-local IPv6 one too. */
    Draft address(UUID on, String address, int prefixLength, List<String> gateways, List<String> dns, int metric) {
        return address(on, false, address, prefixLength, gateways, dns, metric);
    }

    /** An address given by DHCP. */
    Draft lease(UUID on, String address, int prefixLength, List<String> gateways, List<String> dns, int metric) {
        return address(on, true, address, prefixLength, gateways, dns, metric);
    }

    private Draft address(
            UUID on,
            boolean dhcp,
            String address,
            int prefixLength,
            List<String> gateways,
            List<String> dns,
            int metric) {
        ip.put(
                on,
                new IpConfiguration(
                        dhcp,
                        List.of(
                                new IpConfiguration.Address(
                                        address,
                                        prefixLength,
                                        dhcp ? IpConfiguration.Origin.DHCP : IpConfiguration.Origin.MANUAL),
                                linkLocal(on)),
                        gateways,
                        dns,
                        dhcp ? "home.arpa" : "",
                        metric,
                        true,
                        1500));
        return this;
    }

    /** Jumbo frames, as storage adapters have them. */
    Draft jumbo(UUID on) {
        ip.computeIfPresent(
                on,
                (guid, each) -> new IpConfiguration(
                        each.dhcp(),
                        each.addresses(),
                        each.gateways(),
                        each.dns(),
                        each.dnsSuffix(),
                        each.metric(),
                        each.automaticMetric(),
                        9014));
        return this;
    }

    /** What the NIC had before its switch took it, which comes back when that is removed (behaviour: 1.18). */
    Draft remember(UUID nic, UUID vnic) {
        IpConfiguration now = ip.get(vnic);
        if (now != null) {
            remembered.put(nic, now);
        }
        return this;
    }

    private static IpConfiguration.Address linkLocal(UUID on) {
        long bits = on.getLeastSignificantBits();
        return new IpConfiguration.Address(
                "fe80::%x:%x:%x:%x"
                        .formatted(
                                bits >>> 48 & 0xffff | 0x1000,
                                bits >>> 32 & 0xffff | 0x1000,
                                bits >>> 16 & 0xffff | 0x1000,
                                bits & 0xffff | 0x1000),
                64,
                IpConfiguration.Origin.LINK_LOCAL);
    }

    /** A machine; its adapters follow by {@link MachineDraft}. */
    MachineDraft machine(String name, VirtualMachine.State state, int generation, String version, Instant now) {
        return new MachineDraft(this, name, state, generation, version, now);
    }

    void add(VirtualMachine machine) {
        machines.add(machine);
    }

    String drawIf(boolean running) {
        return running ? draw() : "000000000000";
    }

    String switchName(UUID switchId) {
        return switches.stream()
                .filter(each -> each.id().equals(switchId))
                .map(VirtualSwitch::name)
                .findFirst()
                .orElse("");
    }

    /** The host; interfaces with a stack and no address asked DHCP in vain. */
    HostState build() {
        HostState host = new HostState(
                windows,
                managementAddress,
                consoleAddress,
                pool,
                nics,
                teams,
                switches,
                vnics,
                machines,
                ip,
                remembered);
        for (NetInterface each : host.interfaces()) {
            if (each.bindings().contains(Bindings.IPV4) && !host.ip().containsKey(each.guid())) {
                host = host.withIp(each.guid(), unanswered(host, each));
            }
        }
        return host;
    }

    private static IpConfiguration unanswered(HostState host, NetInterface which) {
        boolean up = host.connected(which);
        long bits = which.guid().getLeastSignificantBits();
        List<IpConfiguration.Address> addresses = up
                ? List.of(
                        new IpConfiguration.Address(
                                "169.254.%d.%d".formatted((bits >>> 8 & 0x7f) + 1, (bits & 0x7f) + 1),
                                16,
                                IpConfiguration.Origin.LINK_LOCAL),
                        linkLocal(which.guid()))
                : List.of();
        return new IpConfiguration(true, addresses, List.of(), List.of(), "", up ? 15 : 5, true, 1500);
    }
}
