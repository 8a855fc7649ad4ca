package io.patchbay.simulator.state.port;

import java.util.List;

/**
 * A VLAN setting; untagged ports have none (behaviour: 4.1, 4.3). Numbers are kept as given: VMMS, not this record,
 * judges their range (behaviour: 4.5).
 *
 * @param access 0 unless ACCESS
 * @param nativeVlan 0 unless TRUNK
 * @param allowed ascending, without duplicates; empty unless TRUNK
 * @param primary 0 unless PRIVATE
 * @param secondary 0 unless PRIVATE and isolated or community
 * @param secondaries empty unless PRIVATE and promiscuous
 */
public record VlanSetting(
        Mode mode,
        int access,
        int nativeVlan,
        List<Integer> allowed,
        PrivateMode privateMode,
        int primary,
        int secondary,
        List<Integer> secondaries) {

    /** VMNetworkAdapterVlanMode without Untagged. */
    public enum Mode {
        ACCESS,
        TRUNK,
        PRIVATE
    }

    /** VMNetworkAdapterPrivateVlanMode; NONE prints as 0. */
    public enum PrivateMode {
        NONE,
        ISOLATED,
        COMMUNITY,
        PROMISCUOUS
    }

    public VlanSetting {
        allowed = List.copyOf(allowed);
        secondaries = List.copyOf(secondaries);
    }

    public static VlanSetting access(int vlan) {
        return new VlanSetting(Mode.ACCESS, vlan, 0, List.of(), PrivateMode.NONE, 0, 0, List.of());
    }

    public static VlanSetting trunk(int nativeVlan, List<Integer> allowed) {
        return new VlanSetting(Mode.TRUNK, 0, nativeVlan, allowed, PrivateMode.NONE, 0, 0, List.of());
    }

    public static VlanSetting isolated(int primary, int secondary) {
        return new VlanSetting(Mode.PRIVATE, 0, 0, List.of(), PrivateMode.ISOLATED, primary, secondary, List.of());
    }

    public static VlanSetting community(int primary, int secondary) {
        return new VlanSetting(Mode.PRIVATE, 0, 0, List.of(), PrivateMode.COMMUNITY, primary, secondary, List.of());
    }

    public static VlanSetting promiscuous(int primary, List<Integer> secondaries) {
        return new VlanSetting(Mode.PRIVATE, 0, 0, List.of(), PrivateMode.PROMISCUOUS, primary, 0, secondaries);
    }
}
