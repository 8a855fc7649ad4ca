package io.patchbay.host.reading;

import io.patchbay.network.AdapterId;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VirtualSwitch.BandwidthMode;
import io.patchbay.network.VirtualSwitch.EmbeddedTeam;
import io.patchbay.network.VirtualSwitch.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Kinds Switch and SwitchTeam. */
final class SwitchRecords {
    private static final Map<Integer, String> ALGORITHMS = Map.of(4, "HyperVPort", 5, "Dynamic");

    private SwitchRecords() {}

    static List<VirtualSwitch> read(Records records, List<NetAdapter> adapters, Unreadable unreadable) {
        Map<UUID, String> algorithms = new HashMap<>();
        records.each(
                "SwitchTeam",
                record ->
                        algorithms.put(record.requiredGuid("Id"), LbfoRecords.named(record, "Algorithm", ALGORITHMS)));

        Set<UUID> seen = new HashSet<>();
        List<VirtualSwitch> switches = new ArrayList<>();
        records.each("Switch", record -> {
            UUID id = record.requiredGuid("Id");
            Type type = type(record);
            VirtualSwitch read = new VirtualSwitch(
                    new SwitchId(id),
                    record.text("Name"),
                    type,
                    record.text("Notes"),
                    type == Type.EXTERNAL ? uplinks(record, adapters, unreadable) : List.of(),
                    team(record, algorithms.get(id)),
                    bandwidthMode(record),
                    record.flag("Iov"),
                    record.flag("ManagementOs"));
            if (!seen.add(id)) {
                throw new OddRecordException("there is a switch " + id + " already");
            }
            switches.add(read);
        });
        return switches;
    }

    private static Type type(FlatRecord record) {
        int number = record.integer("Type", -1);
        for (Type type : Type.values()) {
            if (type.number() == number) {
                return type;
            }
        }
        throw new OddRecordException("Type is " + number);
    }

    private static BandwidthMode bandwidthMode(FlatRecord record) {
        return switch (record.integer("BandwidthMode", 0)) {
            case 0 -> BandwidthMode.DEFAULT;
            case 1 -> BandwidthMode.WEIGHT;
            case 2 -> BandwidthMode.ABSOLUTE;
            case 3 -> BandwidthMode.NONE;
            default -> throw new OddRecordException("BandwidthMode is " + record.number("BandwidthMode"));
        };
    }

    private static @Nullable EmbeddedTeam team(FlatRecord record, @Nullable String algorithm) {
        return record.flag("EmbeddedTeaming") ? new EmbeddedTeam(algorithm == null ? "" : algorithm) : null;
    }

    /** By GUID; by description where the host is too old to tell GUIDs (2016's first release, behaviour: 14.5). */
    private static List<AdapterId> uplinks(FlatRecord record, List<NetAdapter> adapters, Unreadable unreadable) {
        List<AdapterId> uplinks = new ArrayList<>(record.guids("UplinkGuids").stream()
                .map(AdapterId::new)
                .distinct()
                .toList());
        if (!uplinks.isEmpty()) {
            return uplinks;
        }
        for (String description : record.texts("UplinkDescriptions")) {
            List<NetAdapter> alike = adapters.stream()
                    .filter(adapter -> adapter.description().equals(description))
                    .toList();
            if (alike.size() == 1) {
                uplinks.add(alike.getFirst().id());
            } else {
                unreadable.add("An uplink of switch " + record.text("Name") + " could not be told: " + alike.size()
                        + " adapters are described as " + description + ".");
            }
        }
        return uplinks;
    }
}
