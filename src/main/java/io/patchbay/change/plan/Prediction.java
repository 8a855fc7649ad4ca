package io.patchbay.change.plan;

import io.patchbay.network.HostNetwork;

/**
 * What a host will look like after a plan. What Windows gives a new id gets a placeholder here: made from the name, so that
 * the same plan on the same host gives the same picture.
 */
public final class Prediction {
    private Prediction() {}

    public static HostNetwork predict(HostNetwork network, Plan plan) {
        throw new UnsupportedOperationException("not built yet: " + network.identity() + plan);
    }
}
