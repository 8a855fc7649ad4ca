package io.patchbay.simulator.state;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A virtual switch. It has no type of its own: {@link HostState#typeOf} computes it from the ports (behaviour: 0.1).
 *
 * @param name need not be unique (behaviour: 0.5)
 * @param uplinks the guids of the NICs (or of the one team NIC) behind its external port; empty where there is none
 * @param embeddedTeaming fixed at creation (behaviour: 2.1)
 * @param algorithm of an embedded team, else null
 * @param defaultFlowAbsolute bit/s, null where never set
 * @param defaultFlowWeight 0 to 100, null where never set
 * @param internetSharing the client's Default Switch, which nobody may change (behaviour: 9.8)
 */
public record VirtualSwitch(
        UUID id,
        String name,
        String notes,
        List<UUID> uplinks,
        boolean embeddedTeaming,
        @Nullable TeamAlgorithm algorithm,
        BandwidthMode bandwidthMode,
        boolean iov,
        boolean packetDirect,
        @Nullable Long defaultFlowAbsolute,
        @Nullable Integer defaultFlowWeight,
        boolean internetSharing) {

    /** VMSwitchType. */
    public enum Type {
        PRIVATE,
        INTERNAL,
        EXTERNAL
    }

    /** VMSwitchBandwidthMode; Default is never stored (behaviour: 2.5). */
    public enum BandwidthMode {
        WEIGHT,
        ABSOLUTE,
        NONE
    }

    /** VMSwitchLoadBalancingAlgorithm. */
    public enum TeamAlgorithm {
        HYPER_V_PORT,
        DYNAMIC
    }

    public VirtualSwitch {
        uplinks = List.copyOf(uplinks);
    }

    public boolean external() {
        return !uplinks.isEmpty();
    }

    public VirtualSwitch withUplinks(List<UUID> newUplinks) {
        return new VirtualSwitch(
                id,
                name,
                notes,
                newUplinks,
                embeddedTeaming,
                algorithm,
                bandwidthMode,
                iov,
                packetDirect,
                defaultFlowAbsolute,
                defaultFlowWeight,
                internetSharing);
    }

    public VirtualSwitch withAlgorithm(TeamAlgorithm newAlgorithm) {
        return new VirtualSwitch(
                id,
                name,
                notes,
                uplinks,
                embeddedTeaming,
                newAlgorithm,
                bandwidthMode,
                iov,
                packetDirect,
                defaultFlowAbsolute,
                defaultFlowWeight,
                internetSharing);
    }

    public VirtualSwitch withNotes(String newNotes) {
        return new VirtualSwitch(
                id,
                name,
                newNotes,
                uplinks,
                embeddedTeaming,
                algorithm,
                bandwidthMode,
                iov,
                packetDirect,
                defaultFlowAbsolute,
                defaultFlowWeight,
                internetSharing);
    }
}
