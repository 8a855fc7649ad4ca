package io.patchbay.host.reading;

import io.patchbay.network.AdapterId;
import io.patchbay.network.Binding;
import io.patchbay.network.InvalidValueException;
import io.patchbay.network.IpConfiguration;
import io.patchbay.network.MacAddress;
import io.patchbay.network.NetAdapter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The list that Windows shows: kinds Adapter, Hardware and Binding. Hardware and bindings name their adapter by its
 * connection's name, which is unique at any one moment.
 */
final class AdapterRecords {
    /** Above this the number means "unknown": the fastest Ethernet is far below. */
    private static final long FASTEST = 1_000_000_000_000_000L;

    private static final int STATE_DISABLED = 3;
    private static final int ADMIN_DOWN = 2;
    private static final int OPERATIONAL_UP = 1;
    private static final int OPERATIONAL_NOT_PRESENT = 6;
    private static final int OPERATIONAL_LOWER_LAYER_DOWN = 7;
    private static final int MEDIA_DISCONNECTED = 2;

    private AdapterRecords() {}

    static List<NetAdapter> read(Records records, Map<Integer, IpConfiguration> ip) {
        Map<String, String> locations = locations(records);
        Map<String, List<Binding>> bindings = bindings(records);
        Set<AdapterId> seen = new HashSet<>();
        List<NetAdapter> adapters = new ArrayList<>();
        records.each("Adapter", record -> {
            AdapterId id = new AdapterId(record.requiredGuid("Guid"));
            String name = record.requiredText("Name");
            int index = record.integer("Index", 0);
            NetAdapter adapter = new NetAdapter(
                    id,
                    name,
                    record.text("Description"),
                    index,
                    mac(record.text("Mac")),
                    mac(record.text("PermanentMac")),
                    link(record),
                    speed(record.number("Speed")),
                    record.integer("Medium", 0),
                    record.flag("Hardware"),
                    fileName(record.text("DriverName")),
                    record.text("DriverVersion"),
                    locations.getOrDefault(name, ""),
                    vlan(record.integer("VlanId", 0)),
                    atLeastZero(record.number("Mtu")),
                    ip.getOrDefault(index, IpConfiguration.NONE),
                    bindings.getOrDefault(name, List.of()));
            if (!seen.add(id)) {
                throw new OddRecordException("there is an adapter " + id + " already");
            }
            adapters.add(adapter);
        });
        return adapters;
    }

    private static Map<String, String> locations(Records records) {
        Map<String, String> locations = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        records.each("Hardware", record -> locations.put(record.requiredText("Adapter"), location(record)));
        return locations;
    }

    private static String location(FlatRecord record) {
        String said = record.text("Location");
        if (!said.isEmpty()) {
            return said;
        }
        Long slot = record.number("Slot");
        Long bus = record.number("Bus");
        Long device = record.number("Device");
        Long function = record.number("Function");
        if (slot != null && function != null) {
            return "PCI Slot " + slot + ", function " + function;
        }
        return bus == null || device == null || function == null ? "" : "PCI " + bus + ":" + device + "." + function;
    }

    private static Map<String, List<Binding>> bindings(Records records) {
        Map<String, Map<String, Binding>> byAdapter = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        records.each("Binding", record -> {
            Binding binding = new Binding(
                    record.requiredText("ComponentId").toLowerCase(Locale.ROOT),
                    record.text("DisplayName"),
                    record.flag("Enabled"));
            byAdapter
                    .computeIfAbsent(record.requiredText("Adapter"), name -> new LinkedHashMap<>())
                    .put(binding.componentId(), binding);
        });
        Map<String, List<Binding>> lists = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byAdapter.forEach((name, components) -> lists.put(name, List.copyOf(components.values())));
        return lists;
    }

    /** Numbers first (MSFT_NetAdapter); the word Status only where a host sends no numbers. */
    private static NetAdapter.Link link(FlatRecord record) {
        int operational = record.integer("OperationalStatus", 0);
        if (record.integer("State", 0) == STATE_DISABLED || record.integer("AdminStatus", 0) == ADMIN_DOWN) {
            return NetAdapter.Link.DISABLED;
        }
        if (operational == OPERATIONAL_NOT_PRESENT) {
            return NetAdapter.Link.NOT_PRESENT;
        }
        if (operational == OPERATIONAL_UP) {
            return NetAdapter.Link.UP;
        }
        if (operational == OPERATIONAL_LOWER_LAYER_DOWN || record.integer("MediaState", 0) == MEDIA_DISCONNECTED) {
            return NetAdapter.Link.DISCONNECTED;
        }
        return switch (record.text("Status").toLowerCase(Locale.ROOT)) {
            case "up" -> NetAdapter.Link.UP;
            case "disconnected" -> NetAdapter.Link.DISCONNECTED;
            case "disabled" -> NetAdapter.Link.DISABLED;
            case "not present" -> NetAdapter.Link.NOT_PRESENT;
            default -> NetAdapter.Link.UNKNOWN;
        };
    }

    /** Of an address that is no Ethernet address (a tunnel's has eight bytes) there is nothing to show: null. */
    static @Nullable MacAddress mac(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return MacAddress.parse(text);
        } catch (InvalidValueException otherKind) {
            return null;
        }
    }

    private static long speed(@Nullable Long bitsPerSecond) {
        return bitsPerSecond == null || bitsPerSecond < 0 || bitsPerSecond > FASTEST ? 0 : bitsPerSecond;
    }

    private static @Nullable Integer vlan(int number) {
        return number == 0 ? null : number;
    }

    private static long atLeastZero(@Nullable Long number) {
        return number == null ? 0 : Math.max(0, number);
    }

    /** Windows tells a driver by its whole path. */
    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
    }
}
