package io.patchbay.host.reading;

import io.patchbay.network.IpConfiguration;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** IP configuration by interface index, which joins records of one reading and nothing longer (behaviour: 14.3). */
final class AddressRecords {
    private static final int IPV4 = 2;
    private static final int ENABLED = 1;

    /** What Windows prints for IPv6 where no DNS server was ever set. */
    private static final Set<String> NO_DNS_SERVER = Set.of("fec0:0:0:ffff::1", "fec0:0:0:ffff::2", "fec0:0:0:ffff::3");

    private AddressRecords() {}

    static Map<Integer, IpConfiguration> read(Records records) {
        Map<Integer, List<IpConfiguration.Address>> addresses = new HashMap<>();
        records.each("Address", record -> addresses
                .computeIfAbsent(index(record), key -> new ArrayList<>())
                .add(new IpConfiguration.Address(
                        literal(record.requiredText("Address")),
                        prefix(record),
                        record.text("OriginName"),
                        record.text("StateName"))));

        Map<Integer, Set<String>> gateways = new HashMap<>();
        records.each("Route", record -> {
            String gateway = literal(record.requiredText("NextHop"));
            // A route on the link itself has no gateway.
            if (!gateway.equals("0.0.0.0") && !gateway.equals("::")) {
                gateways.computeIfAbsent(index(record), key -> new LinkedHashSet<>())
                        .add(gateway);
            }
        });

        Map<Integer, Set<String>> dns = new HashMap<>();
        records.each("Dns", record -> {
            for (String server : record.texts("Servers")) {
                if (!server.isEmpty() && !NO_DNS_SERVER.contains(server.toLowerCase(Locale.ROOT))) {
                    dns.computeIfAbsent(index(record), key -> new LinkedHashSet<>())
                            .add(literal(server));
                }
            }
        });

        Set<Integer> dhcp = new HashSet<>();
        records.each("Interface", record -> {
            if (record.integer("Family", 0) == IPV4 && record.integer("Dhcp", 0) == ENABLED) {
                dhcp.add(index(record));
            }
        });

        Map<Integer, IpConfiguration> all = new HashMap<>();
        Stream.of(addresses.keySet(), gateways.keySet(), dns.keySet(), dhcp)
                .flatMap(Set::stream)
                .distinct()
                .forEach(index -> all.put(
                        index,
                        new IpConfiguration(
                                addresses.getOrDefault(index, List.of()),
                                List.copyOf(gateways.getOrDefault(index, Set.of())),
                                List.copyOf(dns.getOrDefault(index, Set.of())),
                                dhcp.contains(index))));
        return all;
    }

    private static int index(FlatRecord record) {
        int index = record.integer("Index", 0);
        if (index <= 0) {
            throw new OddRecordException("Index is " + index);
        }
        return index;
    }

    private static int prefix(FlatRecord record) {
        int length = record.integer("Prefix", -1);
        if (length < 0 || length > 128) {
            throw new OddRecordException("Prefix is " + length);
        }
        return length;
    }

    /**
     * A numeric address without its zone, as the host wrote it. A name is odd: nothing here may ever be looked up.
     */
    static String literal(String text) {
        String address = withoutZone(text);
        parse(address);
        return address;
    }

    /** For comparing: one address may be written in several ways, and IPv4 may come dressed as IPv6. */
    static InetAddress parse(String text) {
        try {
            return InetAddress.ofLiteral(withoutZone(text));
        } catch (IllegalArgumentException noAddress) {
            throw new OddRecordException("\"" + Unreadable.shortened(text) + "\" is no address");
        }
    }

    private static String withoutZone(String text) {
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }
}
