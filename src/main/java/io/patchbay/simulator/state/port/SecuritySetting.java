package io.patchbay.simulator.state.port;

/** A security setting (behaviour: 6.1); a port without one shows all of them off. */
public record SecuritySetting(
        boolean macAddressSpoofing,
        boolean dhcpGuard,
        boolean routerGuard,
        boolean allowTeaming,
        boolean ieeePriorityTag,
        Mirroring portMirroring) {

    /** VMNetworkAdapterPortMirroringMode. */
    public enum Mirroring {
        NONE,
        DESTINATION,
        SOURCE
    }

    /** Everything off. */
    public static final SecuritySetting OFF = new SecuritySetting(false, false, false, false, false, Mirroring.NONE);
}
