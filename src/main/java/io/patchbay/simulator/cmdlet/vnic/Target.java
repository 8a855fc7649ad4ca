package io.patchbay.simulator.cmdlet.vnic;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.simulator.cmdlet.object.AdapterObjects;
import io.patchbay.simulator.cmdlet.object.VlanSettingObjects;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.HostVnic;
import io.patchbay.simulator.state.VirtualMachine;
import io.patchbay.simulator.state.VmAdapter;
import io.patchbay.simulator.state.port.PortFeatures;

/** One adapter that a cmdlet works on. */
sealed interface Target {
    String id();

    String name();

    PortFeatures features();

    HostState with(HostState host, PortFeatures features);

    PsObject object(HostState host);

    PsObject vlanObject(HostState host);

    /** Of the management OS. */
    record Host(HostVnic vnic) implements Target {
        @Override
        public String id() {
            return AdapterObjects.id(vnic);
        }

        @Override
        public String name() {
            return vnic.name();
        }

        @Override
        public PortFeatures features() {
            return vnic.features();
        }

        @Override
        public HostState with(HostState host, PortFeatures features) {
            return host.with(vnic.withFeatures(features));
        }

        @Override
        public PsObject object(HostState host) {
            return AdapterObjects.of(host, vnic);
        }

        @Override
        public PsObject vlanObject(HostState host) {
            return VlanSettingObjects.of(host, vnic);
        }
    }

    /** Of a virtual machine. */
    record Vm(VirtualMachine machine, VmAdapter adapter) implements Target {
        @Override
        public String id() {
            return AdapterObjects.id(machine, adapter);
        }

        @Override
        public String name() {
            return adapter.name();
        }

        @Override
        public PortFeatures features() {
            return adapter.features();
        }

        @Override
        public HostState with(HostState host, PortFeatures features) {
            return with(host, adapter.withFeatures(features));
        }

        HostState with(HostState host, VmAdapter changed) {
            return host.with(machine.withAdapters(machine.adapters().stream()
                    .map(each -> each.id().equals(changed.id()) ? changed : each)
                    .toList()));
        }

        @Override
        public PsObject object(HostState host) {
            return AdapterObjects.of(host, machine, adapter);
        }

        @Override
        public PsObject vlanObject(HostState host) {
            return VlanSettingObjects.of(host, machine, adapter);
        }
    }
}
