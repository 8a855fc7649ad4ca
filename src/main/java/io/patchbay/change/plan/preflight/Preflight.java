package io.patchbay.change.plan.preflight;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.intent.Intent;
import io.patchbay.change.intent.RemoveSwitch;
import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.network.AdapterId;
import io.patchbay.network.Finding;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.NetAdapter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that can be said about an intent on a host before anything is done. */
public final class Preflight {
    private Preflight() {}

    /** The gravest first, otherwise in the order in which a person thinks of them. */
    public static List<Finding> findings(HostNetwork network, Intent intent) {
        ManagementReach reach = ManagementReach.of(network);
        List<Finding> findings = new ArrayList<>(ReadableRules.about(network, intent));
        switch (intent) {
            case CreateSwitch create -> findings.addAll(CreateRules.about(network, reach, create));
            case RemoveSwitch remove -> findings.addAll(RemoveRules.about(network, reach, remove));
            case SetVnicVlan vlan -> findings.addAll(VlanRules.about(network, reach, vlan));
        }
        return gravestFirst(findings);
    }

    /** What speaks against one adapter as a switch's uplink, beside those chosen already. */
    public static List<Finding> uplink(HostNetwork network, NetAdapter adapter, List<AdapterId> chosen) {
        List<Finding> findings = new ArrayList<>(UplinkRules.about(network, ManagementReach.of(network), adapter));
        List<AdapterId> others =
                chosen.stream().filter(each -> !each.equals(adapter.id())).toList();
        if (!others.isEmpty()) {
            findings.addAll(TeamRules.beside(network, adapter, others));
        }
        return gravestFirst(findings);
    }

    /** Whether a cmdlet that takes only a name would find exactly one switch by this one. */
    public static boolean meansOneSwitch(HostNetwork network, String name) {
        return NameRules.wildcardsIn(name).isEmpty()
                && network.switches().stream()
                                .filter(each -> each.name().equalsIgnoreCase(name))
                                .count()
                        == 1;
    }

    private static List<Finding> gravestFirst(List<Finding> findings) {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
