package io.patchbay.host;

import io.patchbay.network.HostNetwork;
import java.time.Instant;

/**
 * A host's network as it was read.
 *
 * @param readAt when it was last found to be so
 * @param contentHash SHA-256 of the content in hex: equal where nothing changed. Good as an ETag
 */
public record HostSnapshot(HostId host, Instant readAt, String contentHash, HostNetwork network) {}
