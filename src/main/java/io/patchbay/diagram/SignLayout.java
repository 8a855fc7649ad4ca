package io.patchbay.diagram;

import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.LbfoTeam;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.VirtualSwitch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Places a sign's few lines. Only what distinguishes hosts at a glance: the first cables, switches and wires of each. */
final class SignLayout {
    private static final int SWITCHES = 3;
    private static final int CABLES = 4;
    private static final int WIRES = 9;

    private static final double TOP = 2;
    private static final double BOTTOM = Sign.HEIGHT - 2;
    private static final double GAP = 2;
    private static final double CABLE_FROM = 4;
    private static final double CHASSIS = 38;
    private static final double CHASSIS_WIDTH = 20;
    private static final double WIRE_FROM = CHASSIS + CHASSIS_WIDTH;
    /** Lengths differ a little, so that wires look like wires and not like a bar. */
    private static final double[] LENGTHS = {34, 26, 39, 22, 31, 42, 28, 36, 24};

    private SignLayout() {}

    static Sign of(HostNetwork network) {
        Cabling cabling = new Cabling(network);
        List<VirtualSwitch> shown = cabling.switches.stream().limit(SWITCHES).toList();
        List<Sign.Cable> cables = new ArrayList<>();
        List<Sign.Chassis> switches = new ArrayList<>();
        List<Sign.Wire> wires = new ArrayList<>();
        if (shown.isEmpty()) {
            List<Boolean> up = network.adapters().stream()
                    .filter(NetAdapter::hardware)
                    .map(each -> each.link() == NetAdapter.Link.UP)
                    .toList();
            cables(up, TOP, BOTTOM, cables);
            return new Sign(cables, switches, wires);
        }
        List<List<Integer>> colours =
                shown.stream().map(each -> colours(each, cabling)).toList();
        double room = BOTTOM - TOP - GAP * (shown.size() - 1);
        double weights = colours.stream().mapToDouble(each -> weight(each)).sum();
        double y = TOP;
        for (int i = 0; i < shown.size(); i++) {
            double height = room * weight(colours.get(i)) / weights;
            switches.add(new Sign.Chassis(CHASSIS, y, CHASSIS_WIDTH, height));
            cables(links(shown.get(i), network), y, y + height, cables);
            wires(colours.get(i), y, y + height, wires);
            y += height + GAP;
        }
        return new Sign(cables, switches, wires);
    }

    /** A switch without adapters is still to be seen, and a big one leaves room for others. */
    private static double weight(List<Integer> colours) {
        return 2 + Math.min(colours.size(), WIRES);
    }

    private static void cables(List<Boolean> up, double top, double bottom, List<Sign.Cable> cables) {
        List<Boolean> shown = up.stream().limit(CABLES).toList();
        double step = Math.min(6, (bottom - top) / (shown.size() + 1));
        for (int i = 0; i < shown.size(); i++) {
            double y = (top + bottom) / 2 + (i - (shown.size() - 1) / 2.0) * step;
            cables.add(new Sign.Cable(CABLE_FROM, CHASSIS, y, shown.get(i)));
        }
    }

    private static void wires(List<Integer> colours, double top, double bottom, List<Sign.Wire> wires) {
        List<Integer> shown = colours.stream().limit(WIRES).toList();
        double step = Math.min(3.2, (bottom - top) / (shown.size() + 1));
        for (int i = 0; i < shown.size(); i++) {
            double y = (top + bottom) / 2 + (i - (shown.size() - 1) / 2.0) * step;
            wires.add(new Sign.Wire(WIRE_FROM, WIRE_FROM + LENGTHS[i], y, shown.get(i)));
        }
    }

    /** Of the NICs behind a switch, through a team where there is one. */
    private static List<Boolean> links(VirtualSwitch one, HostNetwork network) {
        return one.uplinks().stream()
                .flatMap(uplink -> network.teamOf(uplink)
                        .map(team -> team.members().stream().map(LbfoTeam.Member::adapter))
                        .orElseGet(() -> Stream.of(uplink)))
                .distinct()
                .map(id -> up(id, network))
                .toList();
    }

    private static boolean up(AdapterId id, HostNetwork network) {
        return network.adapter(id)
                .map(each -> each.link() == NetAdapter.Link.UP)
                .orElse(false);
    }

    /** The host's own first, then the machines'; of many, each colour comes before any comes twice too often. */
    private static List<Integer> colours(VirtualSwitch one, Cabling cabling) {
        List<Integer> all = Stream.concat(
                        cabling.hostVnics(one.id()).stream().map(each -> each.effectiveVlan()),
                        cabling.network.virtualMachines().stream()
                                .flatMap(machine -> cabling.vnics(machine, one.id()).stream())
                                .map(each -> each.effectiveVlan()))
                .map(VlanColour::of)
                .toList();
        if (all.size() <= WIRES) {
            return all;
        }
        List<Integer> kinds = all.stream().distinct().toList();
        return Stream.concat(kinds.stream(), all.stream())
                .limit(WIRES)
                .sorted(Comparator.comparingInt(kinds::indexOf))
                .toList();
    }
}
