package io.patchbay.network;

import org.jspecify.annotations.Nullable;

/**
 * A virtual network adapter of the management OS (Get-VMNetworkAdapter -ManagementOS).
 *
 * @param device the {@code vEthernet} in the adapter list, or null where Windows shows none (yet)
 * @param switchId the switch that it is plugged into; may be one that no longer exists
 */
public record HostVnic(
        VnicId id,
        String name,
        @Nullable SwitchId switchId,
        @Nullable AdapterId device,
        @Nullable MacAddress mac,
        VlanSetting vlan) {}
