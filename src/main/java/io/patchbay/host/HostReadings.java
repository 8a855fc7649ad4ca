package io.patchbay.host;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reading hosts, and what was read. Every registered host is also read on schedule. */
public interface HostReadings {

    /**
     * Reads now and waits. A host is never read twice at once: where a reading is under way, this one follows it, so that
     * what comes back is never older than the call. A failure is kept for the overview, too.
     */
    HostSnapshot read(HostId id) throws HostUnavailableException;

    /** The last known truth. */
    Optional<HostSnapshot> latest(HostId id);

    /** When the network was first found to be different from before: newest first. */
    List<Instant> history(HostId id);

    /** The network as it was known at that moment: {@code readAt} is when it was first found so. */
    Optional<HostSnapshot> at(HostId id, Instant moment);
}
