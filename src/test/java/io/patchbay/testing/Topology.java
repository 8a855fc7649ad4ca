package io.patchbay.testing;

import io.patchbay.network.AdapterId;
import io.patchbay.network.Binding;
import io.patchbay.network.HostIdentity;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.IpConfiguration;
import io.patchbay.network.LbfoTeam;
import io.patchbay.network.MacAddress;
import io.patchbay.network.ManagementPath;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanSetting;
import io.patchbay.network.VmId;
import io.patchbay.network.VnicId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A host's network drawn in words, a line a thing, from the cable to the guest. Names with blanks stand in quotes; ids
 * follow from the names, so a test can name what it means.
 *
 * <pre>
 * host HV1 20348
 * nic NIC1 25G in "PCI Slot 3, function 0"
 * nic NIC3 down
 * nic NIC5 1G ip 10.0.0.5/24 gw 10.0.0.1 path
 * team Team1 of NIC3 NIC4 nics Team1 "Team1 - VLAN 20":20
 * at Team1 ip 10.0.0.7/24
 * switch prod external set over NIC1 NIC2
 * vnic Management on prod vlan 20 ip 10.0.20.11/24 path
 * vm web01
 *   port "Network Adapter" on prod vlan 100 ip 10.1.0.21
 *   port Uplink on prod trunk 100-119 native 1
 *   port Guarded on prod isolated 10/101
 *   port Loose
 * vm old off
 * </pre>
 */
public final class Topology {
    private static final Set<String> HARDWARE_WORDS = Set.of("wifi", "vic", "software");

    private HostIdentity identity =
            new HostIdentity("HOST", "Microsoft Windows Server 2022 Datacenter", 20348, false, "");
    private final Map<String, NetAdapter> adapters = new LinkedHashMap<>();
    private final List<LbfoTeam> teams = new ArrayList<>();
    private final List<VirtualSwitch> switches = new ArrayList<>();
    private final List<HostVnic> vnics = new ArrayList<>();
    private final Map<String, VirtualMachine> machines = new LinkedHashMap<>();
    private final Set<AdapterId> path = new LinkedHashSet<>();
    private boolean certain = true;
    private String machine = "";

    private Topology() {}

    public static HostNetwork drawn(String drawing) {
        Topology topology = new Topology();
        drawing.lines().filter(line -> !line.isBlank()).forEach(topology::line);
        return topology.network();
    }

    public static AdapterId adapter(String name) {
        return new AdapterId(guid("adapter " + name));
    }

    /** The {@code vEthernet} of a management-OS vNIC. */
    public static AdapterId device(String vnic) {
        return adapter("vEthernet (" + vnic + ")");
    }

    public static SwitchId virtualSwitch(String name) {
        return name.equals("Default Switch") ? VirtualSwitch.DEFAULT_SWITCH : new SwitchId(guid("switch " + name));
    }

    public static VnicId hostVnic(String name) {
        return new VnicId("Microsoft:" + guid("vnic " + name).toString().toUpperCase(Locale.ROOT));
    }

    public static VmId vm(String name) {
        return new VmId(guid("vm " + name));
    }

    public static VnicId vmVnic(String vm, String name) {
        return new VnicId(("Microsoft:" + vm(vm) + "\\" + guid("vnic " + vm + " " + name)).toUpperCase(Locale.ROOT));
    }

    private static UUID guid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void line(String line) {
        DrawnWords words = new DrawnWords(line);
        switch (words.next()) {
            case "host" -> identity = host(words);
            case "nic" -> nic(words);
            case "team" -> team(words);
            case "switch" -> virtualSwitch(words);
            case "vnic" -> vnic(words);
            case "vm" -> machine(words);
            case "port" -> port(words);
            case "at" -> at(words);
            case "path" -> certain = !words.next().equals("unclear");
            default -> throw new IllegalArgumentException("No such thing in a drawing: " + line);
        }
    }

    private static HostIdentity host(DrawnWords words) {
        String name = words.next();
        int build = Integer.parseInt(words.next());
        boolean client = words.take("client");
        String caption = client
                ? "Microsoft Windows 11 Pro"
                : switch (build) {
                    case HostIdentity.SERVER_2016 -> "Microsoft Windows Server 2016 Standard";
                    case HostIdentity.SERVER_2019 -> "Microsoft Windows Server 2019 Datacenter";
                    case HostIdentity.SERVER_2025 -> "Microsoft Windows Server 2025 Datacenter";
                    default -> "Microsoft Windows Server 2022 Datacenter";
                };
        return new HostIdentity(name, caption, build, client, words.rest() ? words.next() : "en-US");
    }

    private void nic(DrawnWords words) {
        String name = words.next();
        String state = words.next();
        NetAdapter.Link link =
                switch (state) {
                    case "down" -> NetAdapter.Link.DISCONNECTED;
                    case "disabled" -> NetAdapter.Link.DISABLED;
                    case "absent" -> NetAdapter.Link.NOT_PRESENT;
                    default -> NetAdapter.Link.UP;
                };
        String kind = "";
        DrawnDetails details = new DrawnDetails();
        while (words.rest()) {
            String word = words.next();
            if (HARDWARE_WORDS.contains(word)) {
                kind = word;
            } else {
                details.take(word, words);
            }
        }
        String description =
                switch (kind) {
                    case "wifi" -> "Intel(R) Wi-Fi 6E AX211 160MHz";
                    case "vic" -> "Cisco VIC Ethernet Interface";
                    case "software" -> "Microsoft Network Adapter Multiplexor Driver";
                    default -> "Intel(R) Ethernet Network Adapter E810-XXV-2";
                };
        add(
                name,
                description,
                link,
                link == NetAdapter.Link.UP ? speed(state) : 0,
                kind.equals("wifi") ? NetAdapter.MEDIUM_WIFI : kind.equals("software") ? 0 : 14,
                !kind.equals("software"),
                details);
    }

    private void add(
            String name,
            String description,
            NetAdapter.Link link,
            long speed,
            int medium,
            boolean hardware,
            DrawnDetails details) {
        int index = adapters.size() + 3;
        MacAddress mac = mac("adapter " + name);
        NetAdapter adapter = new NetAdapter(
                adapter(name),
                name,
                description + (index == 3 ? "" : " #" + (index - 2)),
                index,
                mac,
                mac,
                link,
                speed,
                medium,
                hardware,
                hardware ? "icea.sys" : "",
                hardware ? "1.14.236.0" : "",
                details.location,
                details.vlan instanceof VlanSetting.Access access ? access.vlan() : null,
                1500,
                details.ip(),
                List.of());
        adapters.put(name, adapter);
        if (details.path) {
            path.add(adapter.id());
        }
    }

    private void team(DrawnWords words) {
        String name = words.next();
        List<LbfoTeam.Member> members = new ArrayList<>();
        List<LbfoTeam.TeamNic> teamNics = new ArrayList<>();
        words.skip("of");
        while (words.rest() && !words.peek().equals("nics")) {
            members.add(new LbfoTeam.Member(adapter(words.next()), "Active", "Active"));
        }
        words.skip("nics");
        while (words.rest()) {
            String[] parts = words.next().split(":", 2);
            Integer vlan = parts.length > 1 ? Integer.valueOf(parts[1]) : null;
            add(
                    parts[0],
                    "Microsoft Network Adapter Multiplexor Driver",
                    NetAdapter.Link.UP,
                    2_000_000_000L,
                    0,
                    false,
                    new DrawnDetails());
            teamNics.add(new LbfoTeam.TeamNic(adapter(parts[0]), parts[0], teamNics.isEmpty(), vlan));
        }
        teams.add(new LbfoTeam(name, "SwitchIndependent", "Dynamic", "Up", members, teamNics));
    }

    /** Addresses for an adapter that is drawn already, such as a team NIC. */
    private void at(DrawnWords words) {
        String name = words.next();
        DrawnDetails said = DrawnDetails.of(words);
        NetAdapter before = adapters.get(name);
        if (before == null) {
            throw new IllegalArgumentException("No adapter " + name + " stands above");
        }
        adapters.put(name, with(before, said.ip(), before.bindings()));
        if (said.path) {
            path.add(before.id());
        }
    }

    private static NetAdapter with(NetAdapter one, IpConfiguration ip, List<Binding> bindings) {
        return new NetAdapter(
                one.id(),
                one.name(),
                one.description(),
                one.interfaceIndex(),
                one.mac(),
                one.permanentMac(),
                one.link(),
                one.speed(),
                one.medium(),
                one.hardware(),
                one.driverName(),
                one.driverVersion(),
                one.location(),
                one.vlanId(),
                one.mtu(),
                ip,
                bindings);
    }

    /** A switch's uplink keeps the switch's protocol alone, a team's member the team's (behaviour: 1.1, 3.7). */
    private NetAdapter bound(NetAdapter one) {
        boolean uplink = switches.stream().anyMatch(each -> each.uplinks().contains(one.id()));
        boolean member = teams.stream().flatMap(team -> team.members().stream()).anyMatch(each -> each.adapter()
                .equals(one.id()));
        boolean free = !uplink && !member;
        return with(
                one,
                one.ip(),
                List.of(
                        new Binding("ms_msclient", "Client for Microsoft Networks", free),
                        new Binding("ms_server", "File and Printer Sharing for Microsoft Networks", free),
                        new Binding(Binding.TEAM, "Microsoft Network Adapter Multiplexor Protocol", member),
                        new Binding(Binding.SWITCH, "Hyper-V Extensible Virtual Switch", uplink),
                        new Binding(Binding.IPV4, "Internet Protocol Version 4 (TCP/IPv4)", free),
                        new Binding(Binding.IPV6, "Internet Protocol Version 6 (TCP/IPv6)", free)));
    }

    private void virtualSwitch(DrawnWords words) {
        String name = words.next();
        VirtualSwitch.Type type = VirtualSwitch.Type.valueOf(words.next().toUpperCase(Locale.ROOT));
        boolean set = words.take("set");
        List<AdapterId> uplinks = new ArrayList<>();
        if (words.take("over")) {
            while (words.rest()) {
                uplinks.add(adapter(words.next()));
            }
        }
        switches.add(new VirtualSwitch(
                virtualSwitch(name),
                name,
                type,
                "",
                uplinks,
                set ? new VirtualSwitch.EmbeddedTeam("HyperVPort") : null,
                VirtualSwitch.BandwidthMode.WEIGHT,
                false,
                type == VirtualSwitch.Type.INTERNAL));
    }

    private void vnic(DrawnWords words) {
        String name = words.next();
        DrawnDetails said = DrawnDetails.of(words);
        String device = "vEthernet (" + name + ")";
        add(device, "Hyper-V Virtual Ethernet Adapter", NetAdapter.Link.UP, 10_000_000_000L, 0, false, said.untagged());
        vnics.add(new HostVnic(hostVnic(name), name, said.on(), adapter(device), mac("adapter " + device), said.vlan));
        if (said.on() != null) {
            switches.replaceAll(each -> each.id().equals(said.on()) ? shared(each) : each);
        }
    }

    private static VirtualSwitch shared(VirtualSwitch one) {
        return new VirtualSwitch(
                one.id(),
                one.name(),
                one.type(),
                one.notes(),
                one.uplinks(),
                one.team(),
                one.bandwidthMode(),
                one.iov(),
                true);
    }

    private void machine(DrawnWords words) {
        machine = words.next();
        machines.put(
                machine, new VirtualMachine(vm(machine), machine, words.take("off") ? "Off" : "Running", 2, List.of()));
    }

    private void port(DrawnWords words) {
        String name = words.next();
        DrawnDetails said = DrawnDetails.of(words);
        VirtualMachine before = machines.get(machine);
        if (before == null) {
            throw new IllegalArgumentException("A port stands below its vm");
        }
        List<VirtualMachine.Vnic> all = new ArrayList<>(before.vnics());
        all.add(new VirtualMachine.Vnic(
                vmVnic(machine, name),
                name,
                said.on(),
                said.switchName,
                said.on() != null,
                mac("vnic " + machine + " " + name),
                true,
                said.vlan,
                said.bareAddresses()));
        machines.put(machine, new VirtualMachine(before.id(), before.name(), before.state(), before.generation(), all));
    }

    private HostNetwork network() {
        return new HostNetwork(
                identity,
                adapters.values().stream().map(this::bound).toList(),
                teams,
                switches,
                vnics,
                List.copyOf(machines.values()),
                new ManagementPath(path, certain),
                Map.of(),
                List.of());
    }

    private static long speed(String text) {
        long unit = text.endsWith("M") ? 1_000_000L : 1_000_000_000L;
        return Math.round(Double.parseDouble(text.substring(0, text.length() - 1)) * unit);
    }

    private static MacAddress mac(String of) {
        return new MacAddress("00155D" + guid(of).toString().substring(0, 6).toUpperCase(Locale.ROOT));
    }
}
