package io.patchbay.ui.parts;

import io.patchbay.host.HostOverview;
import io.patchbay.network.Availability;
import io.patchbay.network.HostNetwork;
import java.util.Locale;

/** How a host stands, in one sign. */
public enum HostState {
    WELL,
    /** Read, but not all of it could be read. */
    NOTED,
    AWAY,
    UNREAD;

    public static HostState of(HostOverview overview) {
        if (overview.failure() != null) {
            return AWAY;
        }
        var snapshot = overview.snapshot();
        if (snapshot == null) {
            return UNREAD;
        }
        return whole(snapshot.network()) ? WELL : NOTED;
    }

    /** What style sheets know it by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean whole(HostNetwork network) {
        return network.unreadable().isEmpty()
                && network.availability().values().stream().allMatch(each -> switch (each) {
                    case Availability.Read _, Availability.Absent _ -> true;
                    case Availability.NotPermitted _, Availability.Failed _ -> false;
                });
    }
}
