package io.patchbay.simulator.state.port;

/**
 * A bandwidth setting (behaviour: 5.1, 5.9).
 *
 * @param minimumAbsolute bit/s, 0 for none
 * @param minimumWeight 0 to 100, 0 for none
 * @param maximum bit/s, 0 for no cap
 */
public record BandwidthSetting(long minimumAbsolute, int minimumWeight, long maximum) {}
