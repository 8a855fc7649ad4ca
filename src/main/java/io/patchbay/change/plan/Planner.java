package io.patchbay.change.plan;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.intent.Intent;
import io.patchbay.change.intent.RemoveSwitch;
import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.change.plan.preflight.Preflight;
import io.patchbay.network.AdapterId;
import io.patchbay.network.Finding;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Severity;
import java.util.List;

/** From a host as it was read and an intent to a plan, or to the reasons against it. */
public final class Planner {
    private Planner() {}

    /** Never throws for what a person may want; every reason against it is a finding. */
    public static Planning plan(HostNetwork network, Intent intent) {
        List<Finding> findings = Preflight.findings(network, intent);
        if (findings.stream().anyMatch(each -> each.severity() == Severity.ERROR)) {
            return new Planning(findings, null);
        }
        Plan plan =
                switch (intent) {
                    case CreateSwitch create -> CreateSwitchPlan.of(network, create);
                    case RemoveSwitch remove -> RemoveSwitchPlan.of(network, remove);
                    case SetVnicVlan vlan -> SetVnicVlanPlan.of(network, vlan);
                };
        return new Planning(findings, plan);
    }

    /**
     * The adapters that a person may choose from for an external switch, in the host's order: physical NICs and LBFO team
     * NICs, the unfit ones with their reasons. Virtual adapters, bridges and the like are left out.
     *
     * @param chosen those chosen already: what is said about the others depends on them (speed, driver)
     */
    public static List<UplinkCandidate> uplinkCandidates(HostNetwork network, List<AdapterId> chosen) {
        return network.adapters().stream()
                .filter(each -> each.hardware() || network.teamOf(each.id()).isPresent())
                .map(each -> new UplinkCandidate(each, Preflight.uplink(network, each, chosen)))
                .toList();
    }
}
