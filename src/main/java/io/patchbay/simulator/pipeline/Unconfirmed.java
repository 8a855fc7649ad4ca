package io.patchbay.simulator.pipeline;

/**
 * What the facts could not confirm (behaviour: 15), as switches: a simulated host shows the usual reports by default, and
 * a test can have it otherwise.
 *
 * @param newTeamsUseHyperVPort a new SET team starts with HyperVPort on 2019 and later, with Dynamic otherwise (15.4)
 * @param ipReturns what becomes of the uplink's IP configuration when its switch is removed (15.2, 1.18)
 * @param teamMigratesIp whether a shared SET switch takes over the first configured member's addresses (1.6)
 * @param vlanRange whether VMMS refuses VLANs above 4094 (4.5)
 * @param iovWithMode whether VMMS refuses IOV with an explicit bandwidth mode (2.6)
 * @param memberSpeed whether SET members of different link speed are refused (2.9)
 * @param inUseId the error id of a switch that running VMs hold (1.17, E8)
 */
public record Unconfirmed(
        boolean newTeamsUseHyperVPort,
        IpReturns ipReturns,
        boolean teamMigratesIp,
        boolean vlanRange,
        boolean iovWithMode,
        boolean memberSpeed,
        InUse inUseId) {

    /** What the uplink of a removed switch gets back. */
    public enum IpReturns {
        /** The recorded settings, but only for one NIC under a switch that was shared; else DHCP. */
        SIMPLE_ONLY,
        /** Always DHCP. */
        NEVER
    }

    /** ErrorId and category of E8. */
    public enum InUse {
        INVALID_STATE,
        OBJECT_IN_USE
    }

    /** The usual reports. */
    public static final Unconfirmed USUAL =
            new Unconfirmed(true, IpReturns.SIMPLE_ONLY, true, true, true, true, InUse.OBJECT_IN_USE);

    public Unconfirmed withIpReturns(IpReturns changed) {
        return new Unconfirmed(
                newTeamsUseHyperVPort, changed, teamMigratesIp, vlanRange, iovWithMode, memberSpeed, inUseId);
    }

    public Unconfirmed withNewTeamsUseHyperVPort(boolean changed) {
        return new Unconfirmed(changed, ipReturns, teamMigratesIp, vlanRange, iovWithMode, memberSpeed, inUseId);
    }

    public Unconfirmed withTeamMigratesIp(boolean changed) {
        return new Unconfirmed(newTeamsUseHyperVPort, ipReturns, changed, vlanRange, iovWithMode, memberSpeed, inUseId);
    }

    public Unconfirmed withVlanRange(boolean changed) {
        return new Unconfirmed(
                newTeamsUseHyperVPort, ipReturns, teamMigratesIp, changed, iovWithMode, memberSpeed, inUseId);
    }

    public Unconfirmed withIovWithMode(boolean changed) {
        return new Unconfirmed(
                newTeamsUseHyperVPort, ipReturns, teamMigratesIp, vlanRange, changed, memberSpeed, inUseId);
    }

    public Unconfirmed withMemberSpeed(boolean changed) {
        return new Unconfirmed(
                newTeamsUseHyperVPort, ipReturns, teamMigratesIp, vlanRange, iovWithMode, changed, inUseId);
    }

    public Unconfirmed withInUseId(InUse changed) {
        return new Unconfirmed(
                newTeamsUseHyperVPort, ipReturns, teamMigratesIp, vlanRange, iovWithMode, memberSpeed, changed);
    }
}
