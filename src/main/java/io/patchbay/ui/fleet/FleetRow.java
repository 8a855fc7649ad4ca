package io.patchbay.ui.fleet;

import io.patchbay.host.HostFailure;
import io.patchbay.host.HostOverview;
import io.patchbay.host.HostSnapshot;
import io.patchbay.network.Availability;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.ui.parts.HostState;
import io.patchbay.ui.texts.Speaker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A host as the fleet's table shows it. Equal rows look equal.
 *
 * @param severity of {@code remark}: error, warning, or empty where there is none
 * @param readAt null where it was never read
 */
record FleetRow(
        HostOverview overview,
        HostState state,
        String switches,
        String adapters,
        String windows,
        String severity,
        String remark,
        @Nullable Instant readAt) {

    static FleetRow of(HostOverview overview, Speaker speaker) {
        HostSnapshot snapshot = overview.snapshot();
        HostFailure failure = overview.failure();
        HostState state = HostState.of(overview);
        String remark = failure != null ? speaker.say(failure.message()) : "";
        if (failure == null && snapshot == null) {
            remark = speaker.say("ui.state." + state.word());
        }
        if (snapshot == null) {
            return new FleetRow(overview, state, "", "", "", failure == null ? "" : "error", remark, null);
        }
        HostNetwork network = snapshot.network();
        long vnics = network.hostVnics().size()
                + network.virtualMachines().stream()
                        .mapToLong(each -> each.vnics().size())
                        .sum();
        String severity = failure != null ? "error" : "";
        if (failure == null && state == HostState.NOTED) {
            severity = "warning";
            remark = unread(network, speaker);
        }
        return new FleetRow(
                overview,
                state,
                speaker.list(
                        network.switches().stream().map(VirtualSwitch::name).toList()),
                speaker.say("ui.fleet.adapters", vnics),
                windows(network.identity().caption()),
                severity,
                remark,
                snapshot.readAt());
    }

    /** {@code Server 2022 Datacenter}: what tells hosts apart, without what all of them have. */
    static String windows(String caption) {
        return caption.replaceFirst("^Microsoft\\s+", "").replaceFirst("^Windows\\s+", "");
    }

    private static String unread(HostNetwork network, Speaker speaker) {
        var parts = network.availability().entrySet().stream()
                .filter(each -> each.getValue() instanceof Availability.NotPermitted
                        || each.getValue() instanceof Availability.Failed)
                .map(each -> speaker.say("ui.concern." + each.getKey()))
                .toList();
        return parts.isEmpty()
                ? speaker.say("ui.fleet.unreadable", network.unreadable().size())
                : speaker.say("ui.fleet.not-read", speaker.list(parts));
    }
}
