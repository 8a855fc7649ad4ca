package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.HostVnic;
import io.patchbay.simulator.state.VirtualMachine;
import io.patchbay.simulator.state.VmAdapter;

/** Microsoft.HyperV.PowerShell.VMNetworkAdapterVlanSetting, one an adapter (behaviour: 4.9). */
public final class VlanSettingObjects {
    private VlanSettingObjects() {}

    public static PsObject of(HostState host, HostVnic vnic) {
        PsObject parent = AdapterObjects.stub(
                "VMInternalNetworkAdapter",
                AdapterObjects.id(vnic),
                vnic.name(),
                "VMInternalNetworkAdapter, Name = '%s'".formatted(vnic.name()));
        return SettingObjects.vlan(host, vnic.features().vlan(), parent);
    }

    public static PsObject of(HostState host, VirtualMachine machine, VmAdapter adapter) {
        PsObject parent = AdapterObjects.stub(
                "VMNetworkAdapter",
                AdapterObjects.id(machine, adapter),
                adapter.name(),
                AdapterObjects.text(machine, adapter));
        return SettingObjects.vlan(host, adapter.features().vlan(), parent);
    }

    /** The id of the adapter that an object of this type, or an adapter itself, stands for; null where it has none. */
    public static @org.jspecify.annotations.Nullable String adapterId(PsObject object) {
        PsValue id = object.property("Id");
        if (id == null && object.property("ParentAdapter") instanceof PsObject parent) {
            id = parent.property("Id");
        }
        return id instanceof PsValue.Text text ? text.value() : null;
    }
}
