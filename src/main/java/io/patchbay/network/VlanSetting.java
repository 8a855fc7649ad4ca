package io.patchbay.network;

import org.jspecify.annotations.Nullable;

/**
 * How an adapter's port treats VLAN tags (Set-VMNetworkAdapterVlan). Numbers are as the host says them, so that a host
 * with an odd one (Access 0, say) can still be shown; what a person wants is built from {@link VlanId}.
 */
public sealed interface VlanSetting {

    Untagged UNTAGGED = new Untagged();

    record Untagged() implements VlanSetting {}

    record Access(int vlan) implements VlanSetting {}

    /** The guest tags; {@code nativeVlan} is where untagged frames belong, 0 for none. */
    record Trunk(int nativeVlan, VlanRanges allowed) implements VlanSetting {}

    /** A private VLAN: reaches the promiscuous port only. */
    record Isolated(int primary, int secondary) implements VlanSetting {}

    /** A private VLAN: reaches its community and the promiscuous port. */
    record Community(int primary, int secondary) implements VlanSetting {}

    /** A private VLAN's way out: reaches all secondaries. */
    record Promiscuous(int primary, VlanRanges secondaries) implements VlanSetting {}

    /** The VLAN of this port's untagged or only traffic, or null where there is none. */
    default @Nullable Integer mainVlan() {
        return switch (this) {
            case Untagged ignored -> null;
            case Access access -> access.vlan();
            case Trunk trunk -> trunk.nativeVlan() == 0 ? null : trunk.nativeVlan();
            case Isolated isolated -> isolated.secondary();
            case Community community -> community.secondary();
            case Promiscuous promiscuous -> promiscuous.primary();
        };
    }
}
