package io.patchbay.network;

import java.util.Set;

/**
 * The adapters over which the console may be reaching the host. Found on the host: the local address of the established
 * connection on the listener's port.
 *
 * @param adapters those that carry the path: one where it is certain
 * @param certain false where it could not be told, so that every addressed adapter counts
 */
public record ManagementPath(Set<AdapterId> adapters, boolean certain) {
    public ManagementPath {
        adapters = Set.copyOf(adapters);
    }
}
