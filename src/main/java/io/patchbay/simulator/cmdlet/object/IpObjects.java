package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.IpConfiguration;
import io.patchbay.simulator.state.NetInterface;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MSFT_NetIPAddress, MSFT_NetRoute, MSFT_NetIPInterface, MSFT_DNSClientServerAddress and MSFT_NetTCPConnection. */
public final class IpObjects {
    private static final String NAMESPACE = "ROOT/StandardCimv2";
    private static final String GENERATED = "Microsoft.PowerShell.Cmdletization.GeneratedTypes.";

    private IpObjects() {}

    /** Where an IP object belongs: a connection, or the loopback interface that every host has. */
    public record Place(String alias, int ifIndex, boolean connected) {
        static final Place LOOPBACK = new Place("Loopback Pseudo-Interface 1", 1, true);
    }

    public record AddressRow(Place place, IpConfiguration.Address address, boolean loopback) {
        /** As printed: an IPv6 link-local address carries its interface. */
        public String text() {
            return address.text().startsWith("fe80") ? address.text() + "%" + place.ifIndex() : address.text();
        }

        public String family() {
            return IpObjects.family(address.ipv6());
        }
    }

    public record RouteRow(Place place, String prefix, String nextHop, int metric, int interfaceMetric) {
        public boolean ipv6() {
            return prefix.indexOf(':') >= 0;
        }
    }

    public record InterfaceRow(Place place, boolean ipv6, boolean dhcp, int metric, boolean automaticMetric, int mtu) {}

    public record ServersRow(Place place, boolean ipv6, List<String> servers) {}

    public record ConnectionRow(
            String localAddress, int localPort, String remoteAddress, int remotePort, String state, int stateNumber) {}

    private static @Nullable IpConfiguration configuration(HostState host, NetInterface which) {
        return host.ip().get(which.guid());
    }

    private static Place place(HostState host, NetInterface which) {
        return new Place(which.alias(), which.ifIndex(), host.connected(which));
    }

    public static List<AddressRow> addresses(HostState host) {
        List<AddressRow> rows = new ArrayList<>();
        for (NetInterface each : host.interfaces()) {
            IpConfiguration ip = configuration(host, each);
            if (ip != null) {
                ip.addresses().forEach(address -> rows.add(new AddressRow(place(host, each), address, false)));
            }
        }
        IpConfiguration.Origin origin = IpConfiguration.Origin.LINK_LOCAL;
        rows.add(new AddressRow(Place.LOOPBACK, new IpConfiguration.Address("::1", 128, origin), true));
        rows.add(new AddressRow(Place.LOOPBACK, new IpConfiguration.Address("127.0.0.1", 8, origin), true));
        return rows;
    }

    /** Default routes, and the on-link one of each address. */
    public static List<RouteRow> routes(HostState host) {
        List<RouteRow> rows = new ArrayList<>();
        for (NetInterface each : host.interfaces()) {
            IpConfiguration ip = configuration(host, each);
            if (ip == null || !host.connected(each)) {
                continue;
            }
            for (String gateway : ip.gateways()) {
                boolean ipv6 = gateway.indexOf(':') >= 0;
                rows.add(new RouteRow(place(host, each), ipv6 ? "::/0" : "0.0.0.0/0", gateway, 0, ip.metric()));
            }
            for (IpConfiguration.Address address : ip.addresses()) {
                rows.add(new RouteRow(
                        place(host, each),
                        Prefixes.of(address.text(), address.prefixLength()),
                        address.ipv6() ? "::" : "0.0.0.0",
                        256,
                        ip.metric()));
            }
        }
        return rows;
    }

    public static List<InterfaceRow> interfaces(HostState host) {
        List<InterfaceRow> rows = new ArrayList<>();
        for (NetInterface each : host.interfaces()) {
            IpConfiguration ip = configuration(host, each);
            if (ip != null) {
                Place place = place(host, each);
                rows.add(new InterfaceRow(place, true, true, ip.metric(), ip.automaticMetric(), ip.mtu()));
                rows.add(new InterfaceRow(place, false, ip.dhcp(), ip.metric(), ip.automaticMetric(), ip.mtu()));
            }
        }
        rows.add(new InterfaceRow(Place.LOOPBACK, true, false, 75, true, -1));
        rows.add(new InterfaceRow(Place.LOOPBACK, false, false, 75, true, -1));
        return rows;
    }

    /** Unset IPv6 prints three site-local servers (objects.json). */
    public static List<ServersRow> servers(HostState host) {
        List<String> unset = List.of("fec0:0:0:ffff::1", "fec0:0:0:ffff::2", "fec0:0:0:ffff::3");
        List<ServersRow> rows = new ArrayList<>();
        for (NetInterface each : host.interfaces()) {
            IpConfiguration ip = configuration(host, each);
            if (ip != null) {
                List<String> ipv6 =
                        ip.dns().stream().filter(dns -> dns.indexOf(':') >= 0).toList();
                List<String> ipv4 =
                        ip.dns().stream().filter(dns -> dns.indexOf(':') < 0).toList();
                rows.add(new ServersRow(place(host, each), false, ipv4));
                rows.add(new ServersRow(place(host, each), true, ipv6.isEmpty() && ipv4.isEmpty() ? unset : ipv6));
            }
        }
        rows.add(new ServersRow(Place.LOOPBACK, false, List.of()));
        rows.add(new ServersRow(Place.LOOPBACK, true, unset));
        return rows;
    }

    /** The WinRM listener, and the connection over which the host is reached while its address is there. */
    public static List<ConnectionRow> connections(HostState host) {
        List<ConnectionRow> rows = new ArrayList<>();
        rows.add(new ConnectionRow("::", 5985, "::", 0, "Listen", 2));
        boolean there = addresses(host).stream()
                .anyMatch(each -> each.address().text().equalsIgnoreCase(host.managementAddress()));
        if (there) {
            rows.add(new ConnectionRow(host.managementAddress(), 5985, host.consoleAddress(), 51734, "Established", 5));
        }
        return rows;
    }

    static String family(boolean ipv6) {
        return ipv6 ? "IPv6" : "IPv4";
    }

    private static PsObject family(String module, boolean ipv6) {
        return PsObject.enumeration(GENERATED + module + ".AddressFamily", ipv6 ? 23 : 2, family(ipv6));
    }

    public static PsObject of(AddressRow row) {
        String module = "NetIPAddress";
        boolean ipv6 = row.address().ipv6();
        int prefix = row.loopback() ? 2 : origin(row.address(), true);
        int suffix = row.loopback() ? 2 : origin(row.address(), false);
        return placed(ObjectBuilder.cim(NAMESPACE, "MSFT_NetIPAddress", "CIM_IPProtocolEndpoint"), row.place())
                .text("IPAddress", row.text())
                .text("IPv4Address", ipv6 ? null : row.text())
                .text("IPv6Address", ipv6 ? row.text() : null)
                .value("AddressFamily", family(module, ipv6))
                .enumeration("Type", GENERATED + module + ".Type", 1, "Unicast")
                .uint8("PrefixLength", row.address().prefixLength())
                .enumeration("PrefixOrigin", GENERATED + module + ".PrefixOrigin", prefix, PREFIX_ORIGINS.get(prefix))
                .enumeration("SuffixOrigin", GENERATED + module + ".SuffixOrigin", suffix, SUFFIX_ORIGINS.get(suffix))
                .enumeration(
                        "AddressState",
                        GENERATED + module + ".AddressState",
                        row.place().connected() ? 4 : 1,
                        row.place().connected() ? "Preferred" : "Tentative")
                .bool("SkipAsSource", false)
                .added("PolicyStore", "ActiveStore")
                .added("ifIndex", new PsValue.UInt32(row.place().ifIndex()))
                .build(row.text());
    }

    private static final List<String> PREFIX_ORIGINS =
            List.of("Other", "Manual", "WellKnown", "Dhcp", "RouterAdvertisement");
    private static final List<String> SUFFIX_ORIGINS =
            List.of("Other", "Manual", "WellKnown", "Dhcp", "Link", "Random");

    private static int origin(IpConfiguration.Address address, boolean prefix) {
        return switch (address.origin()) {
            case MANUAL -> 1;
            case DHCP -> 3;
            case LINK_LOCAL -> prefix ? 2 : 4;
            case ROUTER_ADVERTISEMENT -> 4;
        };
    }

    public static PsObject of(RouteRow row) {
        boolean gateway = row.prefix().endsWith("/0");
        return placed(ObjectBuilder.cim(NAMESPACE, "MSFT_NetRoute", "CIM_NextHopRoute"), row.place())
                .text("DestinationPrefix", row.prefix())
                .text("NextHop", row.nextHop())
                .uint16("RouteMetric", row.metric())
                .value("AddressFamily", family("NetRoute", row.ipv6()))
                .enumeration(
                        "Protocol", GENERATED + "NetRoute.Protocol", gateway ? 3 : 2, gateway ? "NetMgmt" : "Local")
                .added("InterfaceMetric", new PsValue.UInt32(row.interfaceMetric()))
                .added("ifMetric", new PsValue.UInt32(row.interfaceMetric()))
                .added("ifIndex", new PsValue.UInt32(row.place().ifIndex()))
                .added("PolicyStore", "ActiveStore")
                .build(row.prefix());
    }

    public static PsObject of(InterfaceRow row) {
        String module = GENERATED + "NetIPInterface.";
        return placed(ObjectBuilder.cim(NAMESPACE, "MSFT_NetIPInterface", "CIM_LANEndpoint"), row.place())
                .value("AddressFamily", family("NetIPInterface", row.ipv6()))
                .enumeration("Dhcp", module + "Dhcp", row.dhcp() ? 1 : 0, row.dhcp() ? "Enabled" : "Disabled")
                .uint32("InterfaceMetric", row.metric())
                .enumeration(
                        "AutomaticMetric",
                        module + "AutomaticMetric",
                        row.automaticMetric() ? 1 : 0,
                        row.automaticMetric() ? "Enabled" : "Disabled")
                .uint32("NlMtu", row.mtu() < 0 ? 4294967295L : row.mtu())
                .enumeration(
                        "ConnectionState",
                        module + "ConnectionState",
                        row.place().connected() ? 1 : 0,
                        row.place().connected() ? "Connected" : "Disconnected")
                .added("ifIndex", new PsValue.UInt32(row.place().ifIndex()))
                .added("PolicyStore", "ActiveStore")
                .build(row.place().alias());
    }

    public static PsObject of(ServersRow row) {
        return placed(ObjectBuilder.cim(NAMESPACE, "MSFT_DNSClientServerAddress"), row.place())
                .uint16("AddressFamily", row.ipv6() ? 23 : 2)
                .texts("ServerAddresses", row.servers())
                .added(
                        "Address",
                        row.servers().isEmpty()
                                ? PsValue.NULL
                                : PsValue.text(row.servers().getFirst()))
                .build(row.place().alias());
    }

    public static PsObject of(ConnectionRow row) {
        return ObjectBuilder.cim(NAMESPACE, "MSFT_NetTCPConnection")
                .text("LocalAddress", row.localAddress())
                .uint16("LocalPort", row.localPort())
                .text("RemoteAddress", row.remoteAddress())
                .uint16("RemotePort", row.remotePort())
                .enumeration("State", GENERATED + "NetTCPConnection.State", row.stateNumber(), row.state())
                .uint32("OwningProcess", 4)
                .build(row.localAddress());
    }

    private static ObjectBuilder placed(ObjectBuilder object, Place place) {
        return object.uint32("InterfaceIndex", place.ifIndex()).text("InterfaceAlias", place.alias());
    }
}
