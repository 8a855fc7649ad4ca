package io.patchbay.host;

import java.time.Instant;

/**
 * A host that the console knows.
 *
 * @param displayName what people call it here; unique without regard to letter case
 * @param userName whose credential is kept for it
 */
public record RegisteredHost(HostId id, String displayName, HostAddress address, String userName, Instant addedAt) {}
