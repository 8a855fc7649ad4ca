package io.patchbay.simulator.state.port;

/** An isolation setting, by which a port can be tagged while its VLAN setting prints Untagged (behaviour: 4.12, 4.14). */
public record IsolationSetting(
        Mode mode, boolean allowUntaggedTraffic, int defaultIsolationId, boolean multiTenantStack) {

    /** VMNetworkAdapterIsolationMode without None. */
    public enum Mode {
        NATIVE_VIRTUAL_SUBNET,
        EXTERNAL_VIRTUAL_SUBNET,
        VLAN
    }
}
