package io.patchbay.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param state VMState's name: Running, Off, Saved, Paused, … */
public record VirtualMachine(VmId id, String name, String state, int generation, List<Vnic> vnics) {

    /**
     * A VM's network adapter.
     *
     * @param switchId the switch it is plugged into, or null; may be one that does not exist
     * @param switchName the name remembered with the connection, or empty
     * @param mac null or zeros before a dynamic address was first drawn
     * @param isolationVlan as {@link HostVnic#isolationVlan()}
     * @param addresses what the guest's integration services report; numeric
     */
    public record Vnic(
            VnicId id,
            String name,
            @Nullable SwitchId switchId,
            String switchName,
            boolean connected,
            @Nullable MacAddress mac,
            boolean dynamicMac,
            VlanSetting vlan,
            @Nullable Integer isolationVlan,
            List<String> addresses) {
        public Vnic {
            addresses = List.copyOf(addresses);
        }

        /** Without isolation, as nearly all are. */
        public Vnic(
                VnicId id,
                String name,
                @Nullable SwitchId switchId,
                String switchName,
                boolean connected,
                @Nullable MacAddress mac,
                boolean dynamicMac,
                VlanSetting vlan,
                List<String> addresses) {
            this(id, name, switchId, switchName, connected, mac, dynamicMac, vlan, null, addresses);
        }

        /** As {@link HostVnic#effectiveVlan()}. */
        public VlanSetting effectiveVlan() {
            return isolationVlan == null ? vlan : new VlanSetting.Access(isolationVlan);
        }
    }

    public VirtualMachine {
        vnics = List.copyOf(vnics);
    }

    public boolean running() {
        return state.equalsIgnoreCase("Running");
    }
}
