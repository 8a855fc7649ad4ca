package io.patchbay.host.snapshot;

import io.patchbay.host.HostFailure;
import io.patchbay.host.HostSnapshot;
import org.jspecify.annotations.Nullable;

/** What is known of a host now. Both null: it was never read. */
public record Known(
        @Nullable HostSnapshot snapshot, @Nullable HostFailure failure) {
    static final Known NOTHING = new Known(null, null);
}
