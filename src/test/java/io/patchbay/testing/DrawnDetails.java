package io.patchbay.testing;

import io.patchbay.network.IpConfiguration;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VlanRanges;
import io.patchbay.network.VlanSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stands behind a name, in any order. */
final class DrawnDetails {
    String location = "";
    String switchName = "";
    boolean path;
    VlanSetting vlan = VlanSetting.UNTAGGED;
    private final List<String> addresses = new ArrayList<>();
    private final List<String> gateways = new ArrayList<>();

    static DrawnDetails of(DrawnWords words) {
        DrawnDetails details = new DrawnDetails();
        while (words.rest()) {
            details.take(words.next(), words);
        }
        return details;
    }

    void take(String word, DrawnWords words) {
        switch (word) {
            case "in" -> location = words.next();
            case "on" -> switchName = words.next();
            case "ip" -> addresses.add(words.next());
            case "gw" -> gateways.add(words.next());
            case "path" -> path = true;
            case "vlan" -> vlan = new VlanSetting.Access(Integer.parseInt(words.next()));
            case "trunk" -> {
                VlanRanges allowed = ranges(words.next());
                vlan = new VlanSetting.Trunk(words.take("native") ? Integer.parseInt(words.next()) : 0, allowed);
            }
            case "isolated" -> {
                String[] both = words.next().split("/", 2);
                vlan = new VlanSetting.Isolated(Integer.parseInt(both[0]), Integer.parseInt(both[1]));
            }
            case "community" -> {
                String[] both = words.next().split("/", 2);
                vlan = new VlanSetting.Community(Integer.parseInt(both[0]), Integer.parseInt(both[1]));
            }
            case "promiscuous" -> {
                String[] both = words.next().split("/", 2);
                vlan = new VlanSetting.Promiscuous(Integer.parseInt(both[0]), ranges(both[1]));
            }
            default -> throw new IllegalArgumentException("No such word in a drawing: " + word);
        }
    }

    /** A vEthernet carries no VLAN of its own; the switch's port does. */
    DrawnDetails untagged() {
        DrawnDetails copy = new DrawnDetails();
        copy.location = location;
        copy.path = path;
        copy.addresses.addAll(addresses);
        copy.gateways.addAll(gateways);
        return copy;
    }

    @Nullable
    SwitchId on() {
        return switchName.isEmpty() ? null : Topology.virtualSwitch(switchName);
    }

    List<String> bareAddresses() {
        return addresses.stream().map(each -> each.split("/", 2)[0]).toList();
    }

    IpConfiguration ip() {
        return new IpConfiguration(
                addresses.stream()
                        .map(each -> each.split("/", 2))
                        .map(each -> new IpConfiguration.Address(
                                each[0], each.length > 1 ? Integer.parseInt(each[1]) : 24, "Manual", "Preferred"))
                        .toList(),
                gateways,
                List.of(),
                false);
    }

    private static VlanRanges ranges(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String range : text.split(",")) {
            String[] ends = range.split("-", 2);
            int first = Integer.parseInt(ends[0]);
            IntStream.rangeClosed(first, ends.length > 1 ? Integer.parseInt(ends[1]) : first)
                    .forEach(numbers::add);
        }
        return VlanRanges.of(numbers);
    }
}
