package io.patchbay.change.plan.preflight;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.intent.Intent;
import io.patchbay.change.intent.RemoveSwitch;
import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.network.Availability;
import io.patchbay.network.Concern;
import io.patchbay.network.Finding;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.network.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether what an intent must know of the host was read. Missing rights can look like empty lists (behaviour: 11.2), so a
 * concern that was not read forbids what depends on it.
 */
final class ReadableRules {
    private ReadableRules() {}

    static List<Finding> about(HostNetwork network, Intent intent) {
        if (network.availability(Concern.SWITCHES) instanceof Availability.Absent) {
            return List.of(Finding.error(
                    Message.of("change.find.hyperv.absent", network.identity().computerName()), new Subject.Host()));
        }
        List<Finding> findings = new ArrayList<>();
        for (Concern concern : needed(intent)) {
            switch (network.availability(concern)) {
                case Availability.Read ignored -> {}
                case Availability.Absent ignored -> {
                    // no such thing on this host: nothing of it can be in the way
                }
                case Availability.NotPermitted not ->
                    findings.add(Finding.error(
                            Message.of("change.find.concern.forbidden." + concern, not.detail()), new Subject.Host()));
                case Availability.Failed failed ->
                    findings.add(Finding.error(
                            Message.of("change.find.concern.unread." + concern, failed.said()), new Subject.Host()));
            }
        }
        return findings;
    }

    private static List<Concern> needed(Intent intent) {
        return switch (intent) {
            case CreateSwitch.External ignored ->
                List.of(Concern.SWITCHES, Concern.ADAPTERS, Concern.ADDRESSES, Concern.LBFO, Concern.HOST_VNICS);
            case CreateSwitch.Internal ignored -> List.of(Concern.SWITCHES);
            case CreateSwitch.Private ignored -> List.of(Concern.SWITCHES);
            case RemoveSwitch ignored ->
                List.of(Concern.SWITCHES, Concern.HOST_VNICS, Concern.VIRTUAL_MACHINES, Concern.ADDRESSES);
            case SetVnicVlan ignored -> List.of(Concern.SWITCHES, Concern.HOST_VNICS, Concern.VIRTUAL_MACHINES);
        };
    }
}
