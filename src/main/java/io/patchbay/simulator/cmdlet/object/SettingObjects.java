package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.port.BandwidthSetting;
import io.patchbay.simulator.state.port.IsolationSetting;
import io.patchbay.simulator.state.port.SecuritySetting;
import io.patchbay.simulator.state.port.VlanSetting;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A port's settings as the module's objects, with what it shows where none was ever set (behaviour: 0.2). */
final class SettingObjects {
    private static final String MODE = "VMNetworkAdapterVlanMode";
    private static final String PRIVATE_MODE = "VMNetworkAdapterPrivateVlanMode";

    private SettingObjects() {}

    static PsObject vlan(HostState host, @Nullable VlanSetting vlan, PsObject parent) {
        ObjectBuilder object = ObjectBuilder.hyperV("VMNetworkAdapterVlanSetting", "VMNetworkAdapterFeatureBase");
        if (vlan == null) {
            object.hyperVEnum("OperationMode", MODE, 0, "Untagged");
        } else {
            switch (vlan.mode()) {
                case ACCESS -> object.hyperVEnum("OperationMode", MODE, 1, "Access");
                case TRUNK -> object.hyperVEnum("OperationMode", MODE, 2, "Trunk");
                case PRIVATE -> object.hyperVEnum("OperationMode", MODE, 3, "Private");
            }
        }
        object.int32("AccessVlanId", vlan == null ? 0 : vlan.access())
                .int32("NativeVlanId", vlan == null ? 0 : vlan.nativeVlan());
        ids(object, "AllowedVlanIdList", vlan == null ? List.of() : vlan.allowed());
        VlanSetting.PrivateMode mode = vlan == null ? VlanSetting.PrivateMode.NONE : vlan.privateMode();
        switch (mode) {
            // no name of the enum is 0, so it prints its number (cap 03)
            case NONE -> object.hyperVEnum("PrivateVlanMode", PRIVATE_MODE, 0, "0");
            case ISOLATED -> object.hyperVEnum("PrivateVlanMode", PRIVATE_MODE, 1, "Isolated");
            case COMMUNITY -> object.hyperVEnum("PrivateVlanMode", PRIVATE_MODE, 2, "Community");
            case PROMISCUOUS -> object.hyperVEnum("PrivateVlanMode", PRIVATE_MODE, 3, "Promiscuous");
        }
        object.int32("PrimaryVlanId", vlan == null ? 0 : vlan.primary())
                .int32("SecondaryVlanId", vlan == null ? 0 : vlan.secondary());
        if (mode == VlanSetting.PrivateMode.PROMISCUOUS && vlan != null) {
            ids(object, "SecondaryVlanIdList", vlan.secondaries());
        } else {
            // null unless promiscuous (behaviour: 4.4)
            object.value("SecondaryVlanIdList", null).text("SecondaryVlanIdListString", null);
        }
        return object.value("ParentAdapter", parent)
                .bool("IsTemplate", false)
                .ending(host.windows().computerName())
                .build("VMNetworkAdapterVlanSetting");
    }

    private static void ids(ObjectBuilder object, String name, List<Integer> vlans) {
        object.list(name, "System.Int32", vlans.stream().map(PsValue::int32).toList())
                .text(name + "String", ranges(vlans));
    }

    /** Sorted, neighbours merged: {@code 1-4,7} (behaviour: 4.4). */
    static String ranges(List<Integer> vlans) {
        StringBuilder text = new StringBuilder();
        int from = -1;
        int to = -1;
        for (int each : new TreeSet<>(vlans)) {
            if (from >= 0 && each == to + 1) {
                to = each;
                continue;
            }
            append(text, from, to);
            from = each;
            to = each;
        }
        append(text, from, to);
        return text.toString();
    }

    private static void append(StringBuilder text, int from, int to) {
        if (from < 0) {
            return;
        }
        if (!text.isEmpty()) {
            text.append(',');
        }
        text.append(from);
        if (to > from) {
            text.append('-').append(to);
        }
    }

    static PsObject isolation(HostState host, @Nullable IsolationSetting isolation, PsObject parent) {
        ObjectBuilder object = ObjectBuilder.hyperV("VMNetworkAdapterIsolationSetting", "VMNetworkAdapterFeatureBase");
        return object.value("IsolationMode", isolation == null ? isolationMode(0, "None") : mode(isolation.mode()))
                .bool("AllowUntaggedTraffic", isolation != null && isolation.allowUntaggedTraffic())
                .int32("DefaultIsolationID", isolation == null ? 0 : isolation.defaultIsolationId())
                .onOff("MultiTenantStack", isolation != null && isolation.multiTenantStack())
                .value("ParentAdapter", parent)
                .bool("IsTemplate", false)
                .ending(host.windows().computerName())
                .build("VMNetworkAdapterIsolationSetting");
    }

    /** An adapter that nobody touched shows Vlan, which does not mean that it is tagged (behaviour: 4.13). */
    static PsObject currentIsolation(@Nullable IsolationSetting isolation) {
        return isolation == null ? isolationMode(3, "Vlan") : mode(isolation.mode());
    }

    private static PsObject mode(IsolationSetting.Mode mode) {
        return switch (mode) {
            case NATIVE_VIRTUAL_SUBNET -> isolationMode(1, "NativeVirtualSubnet");
            case EXTERNAL_VIRTUAL_SUBNET -> isolationMode(2, "ExternalVirtualSubnet");
            case VLAN -> isolationMode(3, "Vlan");
        };
    }

    private static PsObject isolationMode(int number, String name) {
        return PsObject.enumeration("Microsoft.HyperV.PowerShell.VMNetworkAdapterIsolationMode", number, name);
    }

    /** Null until set once (behaviour: 5.9). */
    static @Nullable PsObject bandwidth(HostState host, @Nullable BandwidthSetting bandwidth, PsObject parent) {
        if (bandwidth == null) {
            return null;
        }
        return ObjectBuilder.hyperV("VMNetworkAdapterBandwidthSetting", "VMNetworkAdapterFeatureBase")
                .int64("MinimumBandwidthAbsolute", bandwidth.minimumAbsolute())
                .int64("MinimumBandwidthWeight", bandwidth.minimumWeight())
                .int64("MaximumBandwidth", bandwidth.maximum())
                .value("ParentAdapter", parent)
                .bool("IsTemplate", false)
                .ending(host.windows().computerName())
                .build("VMNetworkAdapterBandwidthSetting");
    }

    static void security(ObjectBuilder object, @Nullable SecuritySetting given) {
        SecuritySetting security = given == null ? SecuritySetting.OFF : given;
        object.onOff("MacAddressSpoofing", security.macAddressSpoofing())
                .onOff("DhcpGuard", security.dhcpGuard())
                .onOff("RouterGuard", security.routerGuard());
        String type = "VMNetworkAdapterPortMirroringMode";
        switch (security.portMirroring()) {
            case NONE -> object.hyperVEnum("PortMirroringMode", type, 0, "None");
            case DESTINATION -> object.hyperVEnum("PortMirroringMode", type, 1, "Destination");
            case SOURCE -> object.hyperVEnum("PortMirroringMode", type, 2, "Source");
        }
        object.onOff("IeeePriorityTag", security.ieeePriorityTag())
                .uint32("VirtualSubnetId", 0)
                .uint32("DynamicIPAddressLimit", 0)
                .uint32("StormLimit", 0)
                .onOff("AllowTeaming", security.allowTeaming())
                .onOff("FixSpeed10G", false);
    }
}
