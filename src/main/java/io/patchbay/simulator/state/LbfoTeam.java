package io.patchbay.simulator.state;

import java.util.List;
import java.util.UUID;

/** An LBFO team (behaviour: 3). */
public record LbfoTeam(
        UUID id, String name, Mode mode, Algorithm algorithm, List<Member> members, List<TeamNic> teamNics) {

    public enum Mode {
        STATIC,
        SWITCH_INDEPENDENT,
        LACP
    }

    public enum Algorithm {
        TRANSPORT_PORTS,
        IP_ADDRESSES,
        MAC_ADDRESSES,
        HYPER_V_PORT,
        DYNAMIC
    }

    /** @param nic the NIC's guid */
    public record Member(UUID nic, boolean standby) {}

    public LbfoTeam {
        members = List.copyOf(members);
        teamNics = List.copyOf(teamNics);
    }

    public boolean hasMember(UUID nic) {
        return members.stream().anyMatch(each -> each.nic().equals(nic));
    }

    public LbfoTeam withTeamNics(List<TeamNic> newTeamNics) {
        return new LbfoTeam(id, name, mode, algorithm, members, newTeamNics);
    }
}
