package io.patchbay.network;

/**
 * A component bound to an adapter or not (Get-NetAdapterBinding).
 *
 * @param componentId stable, such as {@code vms_pp} or {@code ms_tcpip}
 * @param displayName in the host's language
 */
public record Binding(String componentId, String displayName, boolean enabled) {
    /** Hyper-V Extensible Virtual Switch. */
    public static final String SWITCH = "vms_pp";
    /** Microsoft Network Adapter Multiplexor Protocol. */
    public static final String TEAM = "ms_implat";

    public static final String IPV4 = "ms_tcpip";
    public static final String IPV6 = "ms_tcpip6";
}
