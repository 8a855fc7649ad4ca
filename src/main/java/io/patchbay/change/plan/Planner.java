package io.patchbay.change.plan;

import io.patchbay.change.intent.Intent;
import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import java.util.List;

/** From a host as it was read and an intent to a plan, or to the reasons against it. */
public final class Planner {
    private Planner() {}

    /** Never throws for what a person may want; every reason against it is a finding. */
    public static Planning plan(HostNetwork network, Intent intent) {
        throw new UnsupportedOperationException("not built yet: " + network.identity() + intent);
    }

    /**
     * The adapters that a person may choose from for an external switch, in the host's order: physical NICs and LBFO team
     * NICs, the unfit ones with their reasons. Virtual adapters, bridges and the like are left out.
     *
     * @param chosen those chosen already: what is said about the others depends on them (speed, driver)
     */
    public static List<UplinkCandidate> uplinkCandidates(HostNetwork network, List<AdapterId> chosen) {
        throw new UnsupportedOperationException("not built yet: " + network.identity() + chosen);
    }
}
