package io.patchbay.simulator.state.port;

import org.jspecify.annotations.Nullable;

/**
 * A port's feature settings; null where one was never set (behaviour: 0.2).
 */
public record PortFeatures(
        @Nullable VlanSetting vlan,
        @Nullable IsolationSetting isolation,
        @Nullable BandwidthSetting bandwidth,
        @Nullable SecuritySetting security) {

    /** A port that nobody touched. */
    public static final PortFeatures NONE = new PortFeatures(null, null, null, null);

    public PortFeatures withVlan(@Nullable VlanSetting newVlan) {
        return new PortFeatures(newVlan, isolation, bandwidth, security);
    }

    public PortFeatures withIsolation(@Nullable IsolationSetting newIsolation) {
        return new PortFeatures(vlan, newIsolation, bandwidth, security);
    }

    public PortFeatures withBandwidth(@Nullable BandwidthSetting newBandwidth) {
        return new PortFeatures(vlan, isolation, newBandwidth, security);
    }

    public PortFeatures withSecurity(@Nullable SecuritySetting newSecurity) {
        return new PortFeatures(vlan, isolation, bandwidth, newSecurity);
    }
}
