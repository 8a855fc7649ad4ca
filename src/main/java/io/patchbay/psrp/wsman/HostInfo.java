package io.patchbay.psrp.wsman;

/**
 * What a WinRM service says of itself (wsmid:IdentifyResponse, MS-WSMV 3.1.4.1).
 *
 * @param vendor such as {@code Microsoft Corporation}
 * @param version such as {@code OS: 10.0.20348 SP: 0.0 Stack: 3.0}
 */
public record HostInfo(String vendor, String version) {}
