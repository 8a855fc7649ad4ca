package io.patchbay.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A virtual switch (Get-VMSwitch).
 *
 * @param uplinks the NICs (members, for an embedded team) in the host's order; empty unless external. An uplink that
 *     the adapter list lacks is still named here
 * @param team the embedded team, or null
 * @param iov whether it was made for SR-IOV
 */
public record VirtualSwitch(
        SwitchId id,
        String name,
        Type type,
        String notes,
        List<AdapterId> uplinks,
        @Nullable EmbeddedTeam team,
        BandwidthMode bandwidthMode,
        boolean iov,
        boolean managementOs) {

    /** VMSwitchType, with its numbers. */
    public enum Type {
        PRIVATE(0),
        INTERNAL(1),
        EXTERNAL(2);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    /** VMSwitchBandwidthMode. */
    public enum BandwidthMode {
        DEFAULT,
        WEIGHT,
        ABSOLUTE,
        NONE
    }

    /** Switch Embedded Teaming; always switch independent. @param algorithm HyperVPort or Dynamic */
    public record EmbeddedTeam(String algorithm) {}

    /** The switch that Windows clients make by themselves, known by this id (its name is localised). */
    public static final SwitchId DEFAULT_SWITCH =
            new SwitchId(java.util.UUID.fromString("c08cb7b8-9b3c-408e-8e30-5e16a3aeb444"));

    public VirtualSwitch {
        uplinks = List.copyOf(uplinks);
    }

    /** Made by Windows (Default Switch): not ours to change. */
    public boolean system() {
        return id.equals(DEFAULT_SWITCH);
    }
}
