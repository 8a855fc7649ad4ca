package io.patchbay.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team of the NetLbfo kind (Get-NetLbfoTeam); a device of its own between NIC and switch.
 *
 * @param mode SwitchIndependent, Static or Lacp, as the host names it
 * @param algorithm Dynamic, HyperVPort, TransportPorts, IPAddresses or MacAddresses
 * @param status Up, Down or Degraded
 */
public record LbfoTeam(
        String name, String mode, String algorithm, String status, List<Member> members, List<TeamNic> teamNics) {

    /**
     * @param administrativeMode Active or Standby
     * @param operationalStatus Active, Standby, Failed
     */
    public record Member(AdapterId adapter, String administrativeMode, String operationalStatus) {}

    /** @param vlanId null in default mode */
    public record TeamNic(
            AdapterId adapter,
            String name,
            boolean primary,
            @Nullable Integer vlanId) {}

    public LbfoTeam {
        members = List.copyOf(members);
        teamNics = List.copyOf(teamNics);
    }
}
