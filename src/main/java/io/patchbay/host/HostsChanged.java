package io.patchbay.host;

/** Told (as a Spring event) after a host was added, changed or removed. */
public record HostsChanged(HostId host) {}
