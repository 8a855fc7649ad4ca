package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.Nic;

/** MSFT_NetAdapterHardwareInfoSettingData. */
public final class HardwareObject {
    private HardwareObject() {}

    public static PsObject of(HostState host, Nic nic) {
        Nic.PciLocation at = nic.location();
        String place = at.slot() < 0 ? "Integrated" : "PCI Slot " + at.slot();
        String text = "%s : Bus %d : Device %d : Function %d".formatted(place, at.bus(), at.device(), at.function());
        String instance = AdapterObjects.braced(nic.guid());
        ObjectBuilder object = ObjectBuilder.cim(
                        "ROOT/StandardCimv2", "MSFT_NetAdapterHardwareInfoSettingData", "MSFT_NetAdapterSettingData")
                .text("InstanceID", instance)
                .text("Name", nic.alias())
                .text("InterfaceDescription", nic.description())
                .text("SystemName", host.windows().fullName())
                .uint16("NumaNode", at.numaNode())
                .text("LocationInformationString", text)
                .uint32("SegmentNumber", 0)
                .uint32("BusNumber", at.bus())
                .uint32("DeviceNumber", at.device())
                .uint32("FunctionNumber", at.function());
        if (at.slot() < 0) {
            object.text("SlotNumber", null);
        } else {
            object.uint32("SlotNumber", at.slot());
        }
        return object.uint32("PciDeviceType", 2)
                .uint32("PciExpressCurrentLinkWidth", nic.speed() >= 10_000_000_000L ? 8 : 1)
                .uint32("SriovSupport", nic.speed() >= 10_000_000_000L ? 1 : 3)
                .added("ifAlias", nic.alias())
                .added("InterfaceAlias", nic.alias())
                .build("MSFT_NetAdapterHardwareInfoSettingData (InstanceID = \"%s\")".formatted(instance));
    }
}
