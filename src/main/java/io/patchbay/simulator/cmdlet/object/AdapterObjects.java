package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.HostVnic;
import io.patchbay.simulator.state.VirtualMachine;
import io.patchbay.simulator.state.VirtualSwitch;
import io.patchbay.simulator.state.VmAdapter;
import io.patchbay.simulator.state.port.PortFeatures;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Microsoft.HyperV.PowerShell.VMInternalNetworkAdapter and VMNetworkAdapter (objects.json). */
public final class AdapterObjects {
    private AdapterObjects() {}

    /** A management OS's adapter. What a VM's adapter has and this one lacks is absent, not false. */
    public static PsObject of(HostState host, HostVnic vnic) {
        String text = "VMInternalNetworkAdapter, Name = '%s'".formatted(vnic.name());
        ObjectBuilder object = ObjectBuilder.hyperV(
                        "VMInternalNetworkAdapter", "VMNetworkAdapterBase", "VMComponentObject")
                .text("DeviceId", braced(vnic.guid()));
        String switchName =
                host.switchOf(vnic.switchId()).map(VirtualSwitch::name).orElse("");
        base(
                object,
                host,
                new Identity(id(vnic), vnic.name(), vnic.mac(), vnic.switchId(), switchName, upper(vnic.port()), true),
                vnic.features(),
                stub("VMInternalNetworkAdapter", id(vnic), vnic.name(), text));
        return object.guid("VMId", ObjectBuilder.NO_ID)
                .text("VMName", null)
                .guid("VMSnapshotId", ObjectBuilder.NO_ID)
                .text("VMSnapshotName", null)
                .ending(host.windows().computerName())
                .build(text);
    }

    /** A virtual machine's adapter. */
    public static PsObject of(HostState host, VirtualMachine machine, VmAdapter adapter) {
        String text = text(machine, adapter);
        // a switch that is gone leaves its id behind, and no name (behaviour: 1.17)
        String switchName =
                adapter.switchId() != null && host.switchOf(adapter.switchId()).isPresent() ? adapter.switchName() : "";
        ObjectBuilder object = ObjectBuilder.hyperV("VMNetworkAdapter", "VMNetworkAdapterBase", "VMComponentObject")
                .bool("ClusterMonitored", true)
                .bool("DynamicMacAddressEnabled", adapter.dynamicMac())
                .bool("IsLegacy", adapter.legacy())
                .bool("IsSynthetic", !adapter.legacy())
                .texts("IPAddresses", machine.active() ? adapter.addresses() : List.of())
                .onOff("DeviceNaming", false)
                .uint32("IovWeight", 0)
                .uint32("IovQueuePairsRequested", 1)
                .hyperVEnum("IovInterruptModeration", "IovInterruptModerationValue", 0, "Default")
                .uint32("IovQueuePairsAssigned", 0)
                .int32("IovUsage", 0)
                .texts("MandatoryFeatureId", List.of())
                .texts("MandatoryFeatureName", List.of())
                .text("PoolName", "Primordial")
                .bool("Connected", adapter.connected())
                .text("TestReplicaPoolName", "")
                .text("TestReplicaSwitchName", "");
        base(
                object,
                host,
                new Identity(
                        id(machine, adapter),
                        adapter.name(),
                        adapter.mac(),
                        adapter.switchId(),
                        switchName,
                        machine.active() ? upper(adapter.id()) : "",
                        false),
                adapter.features(),
                stub("VMNetworkAdapter", id(machine, adapter), adapter.name(), text));
        return object.guid("VMId", machine.id())
                .text("VMName", machine.name())
                .guid("VMSnapshotId", ObjectBuilder.NO_ID)
                .text("VMSnapshotName", "")
                .ending(host.windows().computerName())
                .build(text);
    }

    /** {@code Microsoft:<port>}, the id of a management OS's adapter (behaviour: 14.4). */
    public static String id(HostVnic vnic) {
        return "Microsoft:" + upper(vnic.port());
    }

    /** {@code Microsoft:<VM>\<device>}, the id of a VM's adapter (behaviour: 14.4). */
    public static String id(VirtualMachine machine, VmAdapter adapter) {
        return "Microsoft:" + upper(machine.id()) + "\\" + upper(adapter.id());
    }

    static String text(VirtualMachine machine, VmAdapter adapter) {
        return "VMNetworkAdapter (Name = '%s', VMName = '%s') [VMId = '%s']"
                .formatted(adapter.name(), machine.name(), machine.id());
    }

    /** What a setting's ParentAdapter holds: enough to find the adapter again. */
    static PsObject stub(String type, String id, String name, String text) {
        return ObjectBuilder.hyperV(type, "VMNetworkAdapterBase", "VMComponentObject")
                .text("Id", id)
                .text("Name", name)
                .build(text);
    }

    private record Identity(
            String id,
            String name,
            String mac,
            @Nullable UUID switchId,
            String switchName,
            String adapterId,
            boolean managementOs) {}

    private static void base(
            ObjectBuilder object, HostState host, Identity identity, PortFeatures features, PsObject parent) {
        boolean up = identity.switchId() != null;
        object.text("MacAddress", identity.mac())
                .text("SwitchName", identity.switchName())
                .text("AdapterId", identity.adapterId())
                .texts("StatusDescription", up && !identity.adapterId().isEmpty() ? List.of("OK") : List.of())
                .list(
                        "Status",
                        "Microsoft.HyperV.PowerShell.VMNetworkAdapterOperationalStatus",
                        up && !identity.adapterId().isEmpty()
                                ? List.of(PsObject.enumeration(
                                        "Microsoft.HyperV.PowerShell.VMNetworkAdapterOperationalStatus", 2, "Ok"))
                                : List.<PsValue>of())
                .bool("IsManagementOs", identity.managementOs())
                .bool("IsExternalAdapter", false)
                .text("Id", identity.id())
                .guid("SwitchId", identity.switchId())
                .list("AclList", "Microsoft.HyperV.PowerShell.VMNetworkAdapterAclSetting", List.of())
                .list("ExtendedAclList", "Microsoft.HyperV.PowerShell.VMNetworkAdapterExtendedAclSetting", List.of())
                .value("IsolationSetting", SettingObjects.isolation(host, features.isolation(), parent))
                .list(
                        "RoutingDomainList",
                        "Microsoft.HyperV.PowerShell.VMNetworkAdapterRoutingDomainSetting",
                        List.of())
                .value("VlanSetting", SettingObjects.vlan(host, features.vlan(), parent))
                .value("BandwidthSetting", SettingObjects.bandwidth(host, features.bandwidth(), parent))
                .value("CurrentIsolationMode", SettingObjects.currentIsolation(features.isolation()));
        SettingObjects.security(object, features.security());
        object.uint32("VMQWeight", 100)
                .int64("IPsecOffloadMaxSA", 512)
                .bool("VrssEnabled", true)
                .bool("VrssEnabledRequested", true)
                .bool("VmmqEnabled", false)
                .bool("VmmqEnabledRequested", false)
                .int32("VmqUsage", 0)
                .uint32("IPsecOffloadSAUsage", 0)
                .bool("VFDataPathActive", false)
                .uint32("BandwidthPercentage", 0)
                .bool("IsTemplate", false)
                .text("Name", identity.name());
    }

    private static String upper(UUID id) {
        return id.toString().toUpperCase(Locale.ROOT);
    }

    static String braced(UUID id) {
        return "{" + upper(id) + "}";
    }
}
