package io.patchbay.host;

/**
 * Told (as a Spring event, on the reading thread) after each attempt to read a host.
 *
 * @param changed whether the network differs from the one before, or the host became readable or unreadable
 */
public record HostRead(HostId host, boolean changed) {}
