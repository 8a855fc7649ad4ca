package io.patchbay.change.intent;

import io.patchbay.network.VlanId;
import io.patchbay.network.VnicId;

/** The VLAN of a virtual network adapter, the management OS's or a VM's. */
public record SetVnicVlan(VnicId vnic, Vlan vlan) implements Intent {

    /** What is wanted. */
    public sealed interface Vlan {
        /** No tag. */
        record Untagged() implements Vlan {}

        /** All traffic in one VLAN. */
        record Access(VlanId id) implements Vlan {}
    }
}
