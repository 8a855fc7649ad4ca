package io.patchbay.simulator.cmdlet.vnic;

import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.state.port.VlanSetting;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one complete group of parameters that the cmdlet takes (behaviour: 4.2).
 *
 * @param setting null for Untagged, which deletes the setting
 */
record VlanGroup(@Nullable VlanSetting setting) {
    private static final List<String> MODES =
            List.of("Untagged", "Access", "Trunk", "Isolated", "Community", "Promiscuous");
    private static final List<String> DETAILS = List.of(
            "VlanId", "NativeVlanId", "AllowedVlanIdList", "PrimaryVlanId", "SecondaryVlanId", "SecondaryVlanIdList");

    /** @throws io.patchbay.simulator.error.CmdletFailed with one of two texts that Windows never translates */
    static VlanGroup of(BoundParameters bound) {
        List<String> modes = MODES.stream().filter(bound::on).toList();
        if (modes.isEmpty()) {
            throw HyperVRefusals.invalidParameter("Missing parameter");
        }
        if (modes.size() > 1) {
            throw HyperVRefusals.invalidParameter("Conflicting parameters");
        }
        String mode = modes.getFirst();
        List<String> needed = needed(mode);
        List<String> given = DETAILS.stream().filter(bound::has).toList();
        if (!given.containsAll(needed)) {
            throw HyperVRefusals.invalidParameter("Missing parameter");
        }
        if (!needed.containsAll(given)) {
            throw HyperVRefusals.invalidParameter("Conflicting parameters");
        }
        return new VlanGroup(setting(mode, bound));
    }

    private static List<String> needed(String mode) {
        return switch (mode) {
            case "Untagged" -> List.of();
            case "Access" -> List.of("VlanId");
            case "Trunk" -> List.of("NativeVlanId", "AllowedVlanIdList");
            case "Promiscuous" -> List.of("PrimaryVlanId", "SecondaryVlanIdList");
            default -> List.of("PrimaryVlanId", "SecondaryVlanId");
        };
    }

    private static @Nullable VlanSetting setting(String mode, BoundParameters bound) {
        return switch (mode) {
            case "Untagged" -> null;
            case "Access" -> VlanSetting.access(vlan(bound, "VlanId"));
            case "Trunk" -> VlanSetting.trunk(vlan(bound, "NativeVlanId"), list(bound.text("AllowedVlanIdList", "")));
            case "Isolated" -> VlanSetting.isolated(vlan(bound, "PrimaryVlanId"), vlan(bound, "SecondaryVlanId"));
            case "Community" -> VlanSetting.community(vlan(bound, "PrimaryVlanId"), vlan(bound, "SecondaryVlanId"));
            default ->
                VlanSetting.promiscuous(vlan(bound, "PrimaryVlanId"), list(bound.text("SecondaryVlanIdList", "")));
        };
    }

    private static int vlan(BoundParameters bound, String name) {
        return Objects.requireNonNull(bound.integer(name));
    }

    /** Single ids and rising ranges with commas between, blanks tolerated, doubles dropped (behaviour: 4.4). */
    static List<Integer> list(String text) {
        return Stream.of(text.split(",", -1))
                .flatMap(each -> range(each.strip()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Integer> range(String text) {
        String[] ends = text.split("-", -1);
        int from = number(ends[0].strip());
        if (ends.length == 1) {
            return Stream.of(from);
        }
        int to = ends.length == 2 ? number(ends[1].strip()) : -1;
        // 5-5 is refused as well; the upper bound keeps a hostile text from making billions
        if (to <= from || to > 65535) {
            throw malformed();
        }
        return Stream.iterate(from, each -> each <= to, each -> each + 1);
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw malformed();
        }
        return Integer.parseInt(text);
    }

    private static io.patchbay.simulator.error.CmdletFailed malformed() {
        return HyperVRefusals.invalidParameter("The VLAN ID list is not valid.");
    }
}
