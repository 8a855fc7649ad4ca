package io.patchbay.host;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a host now.
 *
 * @param snapshot the last known truth, or null where it was never read
 * @param failure why it can't be read now, or null where the last reading succeeded or there was none yet
 */
public record HostOverview(
        RegisteredHost host,
        @Nullable HostSnapshot snapshot,
        @Nullable HostFailure failure) {}
