package io.patchbay.network;

import org.jspecify.annotations.Nullable;

/**
 * A virtual network adapter of the management OS (Get-VMNetworkAdapter -ManagementOS).
 *
 * @param device the {@code vEthernet} in the adapter list, or null where Windows shows none (yet)
 * @param switchId the switch that it is plugged into; may be one that no longer exists
 * @param isolationVlan the VLAN that the port's isolation setting (mode Vlan) tags with, beside {@code vlan}, which may
 *     well say untagged (behaviour: 4.14); null where it sets none
 */
public record HostVnic(
        VnicId id,
        String name,
        @Nullable SwitchId switchId,
        @Nullable AdapterId device,
        @Nullable MacAddress mac,
        VlanSetting vlan,
        @Nullable Integer isolationVlan) {

    /** Without isolation, as nearly all are. */
    public HostVnic(
            VnicId id,
            String name,
            @Nullable SwitchId switchId,
            @Nullable AdapterId device,
            @Nullable MacAddress mac,
            VlanSetting vlan) {
        this(id, name, switchId, device, mac, vlan, null);
    }

    /** What the port's traffic is tagged by: the isolation setting where it tags (behaviour: 4.14). */
    public VlanSetting effectiveVlan() {
        return isolationVlan == null ? vlan : new VlanSetting.Access(isolationVlan);
    }
}
