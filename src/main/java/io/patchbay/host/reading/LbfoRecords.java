package io.patchbay.host.reading;

import io.patchbay.network.AdapterId;
import io.patchbay.network.LbfoTeam;
import io.patchbay.network.NetAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Kinds Team, TeamMember and TeamNic. NetLbfo knows adapters by their names alone. Names are decided by numbers where
 * the number is known (MSFT_NetLbfoTeam), so that they are the same in every language.
 */
final class LbfoRecords {
    private static final Map<Integer, String> MODES = Map.of(0, "Static", 1, "SwitchIndependent", 2, "Lacp");
    private static final Map<Integer, String> ALGORITHMS =
            Map.of(0, "TransportPorts", 2, "IPAddresses", 3, "MacAddresses", 4, "HyperVPort", 5, "Dynamic");
    private static final Map<Integer, String> STATUSES = Map.of(0, "Up", 1, "Down", 2, "Degraded");
    private static final Map<Integer, String> MEMBER_MODES = Map.of(0, "Active", 1, "Standby");
    private static final Map<Integer, String> MEMBER_STATES = Map.of(0, "Active", 1, "Standby", 4096, "Failed");

    private LbfoRecords() {}

    static List<LbfoTeam> read(Records records, List<NetAdapter> adapters) {
        Map<String, AdapterId> byName = adapters.stream()
                .collect(Collectors.toMap(
                        NetAdapter::name,
                        NetAdapter::id,
                        (first, second) -> first,
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));

        Map<String, List<LbfoTeam.Member>> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        records.each(
                "TeamMember", record -> members.computeIfAbsent(record.requiredText("Team"), team -> new ArrayList<>())
                        .add(new LbfoTeam.Member(
                                adapter(record, byName),
                                named(record, "Mode", MEMBER_MODES),
                                named(record, "State", MEMBER_STATES))));

        Map<String, List<LbfoTeam.TeamNic>> teamNics = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        records.each("TeamNic", record -> {
            int vlan = record.integer("VlanId", 0);
            teamNics.computeIfAbsent(record.requiredText("Team"), team -> new ArrayList<>())
                    .add(new LbfoTeam.TeamNic(
                            adapter(record, byName),
                            record.requiredText("Adapter"),
                            record.flag("Primary"),
                            record.flag("Default") || vlan == 0 ? null : vlan));
        });

        List<LbfoTeam> teams = new ArrayList<>();
        records.each("Team", record -> {
            String name = record.requiredText("Name");
            teams.add(new LbfoTeam(
                    name,
                    named(record, "Mode", MODES),
                    named(record, "Algorithm", ALGORITHMS),
                    named(record, "Status", STATUSES),
                    members.getOrDefault(name, List.of()),
                    teamNics.getOrDefault(name, List.of())));
        });
        return teams;
    }

    private static AdapterId adapter(FlatRecord record, Map<String, AdapterId> byName) {
        AdapterId id = byName.get(record.requiredText("Adapter"));
        if (id == null) {
            throw new OddRecordException("the host lists no adapter of that name");
        }
        return id;
    }

    /** The name that belongs to the number in field {@code name}, else what the host calls it. */
    static String named(FlatRecord record, String name, Map<Integer, String> names) {
        Long number = record.number(name);
        if (number != null && number == number.intValue()) {
            String known = names.get(number.intValue());
            if (known != null) {
                return known;
            }
        }
        return record.text(name + "Name");
    }
}
