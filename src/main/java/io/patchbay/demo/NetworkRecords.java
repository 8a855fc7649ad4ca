package io.patchbay.demo;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import org.jspecify.annotations.Nullable;

/** The records of Read-HostNetwork.ps1, field by field in its order. */
final class NetworkRecords {
    private NetworkRecords() {}

    static PsObject identity(PsValue system) {
        return Fields.of("Identity", system)
                .text("ComputerName", "CSName")
                .text("Caption", "Caption")
                .number("Build", "BuildNumber")
                .number("ProductType", "ProductType")
                .number("Language", "OSLanguage")
                .texts("Languages", "MUILanguages")
                .record();
    }

    static PsObject adapter(PsValue adapter) {
        return Fields.of("Adapter", adapter)
                .text("Guid", "InterfaceGuid")
                .text("Name", "Name")
                .text("Description", "InterfaceDescription")
                .number("Index", "InterfaceIndex")
                .text("Mac", "MacAddress")
                .text("PermanentMac", "PermanentAddress")
                .text("Status", "Status")
                .number("State", "State")
                .number("AdminStatus", "InterfaceAdminStatus")
                .number("OperationalStatus", "InterfaceOperationalStatus")
                .number("MediaState", "MediaConnectState")
                .number("Speed", "TransmitLinkSpeed")
                .number("Medium", "NdisPhysicalMedium")
                .text("MediumName", "PhysicalMediaType")
                .flag("Hardware", "HardwareInterface")
                .text("DriverName", "DriverName")
                .text("DriverVersion", "DriverVersionString")
                .number("VlanId", "VlanID")
                .number("Mtu", "MtuSize")
                .record();
    }

    static PsObject hardware(PsValue hardware) {
        return Fields.of("Hardware", hardware)
                .text("Adapter", "Name")
                .text("Location", "LocationInformationString")
                .number("Slot", "SlotNumber")
                .number("Bus", "BusNumber")
                .number("Device", "DeviceNumber")
                .number("Function", "FunctionNumber")
                .record();
    }

    static PsObject binding(PsValue binding) {
        return Fields.of("Binding", binding)
                .text("Adapter", "Name")
                .text("ComponentId", "ComponentID")
                .text("DisplayName", "DisplayName")
                .flag("Enabled", "Enabled")
                .record();
    }

    static PsObject address(PsValue address) {
        return Fields.of("Address", address)
                .number("Index", "InterfaceIndex")
                .text("Address", "IPAddress")
                .number("Prefix", "PrefixLength")
                .named("Origin", "PrefixOrigin")
                .named("State", "AddressState")
                .record();
    }

    static PsObject route(PsValue route) {
        return Fields.of("Route", route)
                .number("Index", "InterfaceIndex")
                .text("NextHop", "NextHop")
                .number("Metric", "RouteMetric")
                .record();
    }

    static PsObject ipInterface(PsValue ipInterface) {
        return Fields.of("Interface", ipInterface)
                .number("Index", "InterfaceIndex")
                .named("Family", "AddressFamily")
                .named("Dhcp", "Dhcp")
                .number("Metric", "InterfaceMetric")
                .record();
    }

    static PsObject dns(PsValue dns) {
        return Fields.of("Dns", dns)
                .number("Index", "InterfaceIndex")
                .number("Family", "AddressFamily")
                .texts("Servers", "ServerAddresses")
                .record();
    }

    static PsObject team(PsValue team) {
        return Fields.of("Team", team)
                .text("Name", "Name")
                .named("Mode", "TeamingMode")
                .named("Algorithm", "LoadBalancingAlgorithm")
                .named("Status", "Status")
                .record();
    }

    static PsObject teamMember(PsValue member) {
        String state =
                isNull(Converted.property(member, "OperationalStatus")) ? "OperationalMode" : "OperationalStatus";
        return Fields.of("TeamMember", member)
                .text("Team", "Team")
                .text("Adapter", "Name")
                .text("Description", "InterfaceDescription")
                .named("Mode", "AdministrativeMode")
                .named("State", state)
                .record();
    }

    static PsObject teamNic(PsValue nic) {
        return Fields.of("TeamNic", nic)
                .text("Team", "Team")
                .text("Adapter", "Name")
                .text("Description", "InterfaceDescription")
                .flag("Primary", "Primary")
                .flag("Default", "Default")
                .number("VlanId", "VlanID")
                .record();
    }

    static PsObject virtualSwitch(PsValue virtualSwitch) {
        String descriptions = isNull(Converted.property(virtualSwitch, "NetAdapterInterfaceDescriptions"))
                ? "NetAdapterInterfaceDescription"
                : "NetAdapterInterfaceDescriptions";
        return Fields.of("Switch", virtualSwitch)
                .text("Id", "Id")
                .text("Name", "Name")
                .named("Type", "SwitchType")
                .text("Notes", "Notes")
                .flag("ManagementOs", "AllowManagementOS")
                .flag("EmbeddedTeaming", "EmbeddedTeamingEnabled")
                .flag("Iov", "IovEnabled")
                .named("BandwidthMode", "BandwidthReservationMode")
                .texts("UplinkGuids", "NetAdapterInterfaceGuid")
                .texts("UplinkDescriptions", descriptions)
                .record();
    }

    static PsObject switchTeam(PsValue team) {
        return Fields.of("SwitchTeam", team)
                .text("Id", "Id")
                .named("Algorithm", "LoadBalancingAlgorithm")
                .record();
    }

    static PsObject vm(PsValue machine) {
        return Fields.of("Vm", machine)
                .text("Id", "Id")
                .text("Name", "Name")
                .named("State", "State")
                .number("Generation", "Generation")
                .record();
    }

    static PsObject vnic(String kind, PsValue adapter) {
        PsValue vlan = Converted.property(adapter, "VlanSetting");
        PsValue isolation = Converted.property(adapter, "IsolationSetting");
        return Fields.of(kind, adapter)
                .text("Id", "Id")
                .text("Name", "Name")
                .text("SwitchId", "SwitchId")
                .text("SwitchName", "SwitchName")
                .text("DeviceId", "DeviceId")
                .text("Mac", "MacAddress")
                .text("VmId", "VMId")
                .flag("Connected", "Connected")
                .flag("DynamicMac", "DynamicMacAddressEnabled")
                .texts("IPAddresses", "IPAddresses")
                .value("VlanMode", number(vlan, "OperationMode"))
                .value("VlanModeName", Converted.text(Converted.property(vlan, "OperationMode")))
                .value("AccessVlan", number(vlan, "AccessVlanId"))
                .value("NativeVlan", number(vlan, "NativeVlanId"))
                .value("AllowedVlans", Converted.numbers(Converted.property(vlan, "AllowedVlanIdList")))
                .value("PrivateMode", number(vlan, "PrivateVlanMode"))
                .value("PrivateModeName", Converted.text(Converted.property(vlan, "PrivateVlanMode")))
                .value("PrimaryVlan", number(vlan, "PrimaryVlanId"))
                .value("SecondaryVlan", number(vlan, "SecondaryVlanId"))
                .value("SecondaryVlans", Converted.numbers(Converted.property(vlan, "SecondaryVlanIdList")))
                .value("IsolationMode", number(isolation, "IsolationMode"))
                .value("IsolationModeName", Converted.text(Converted.property(isolation, "IsolationMode")))
                .value("IsolationVlan", number(isolation, "DefaultIsolationID"))
                .value("IsolationUntagged", Converted.flag(Converted.property(isolation, "AllowUntaggedTraffic")))
                .record();
    }

    static PsObject connection(PsValue connection) {
        return Fields.of("Connection", connection)
                .text("LocalAddress", "LocalAddress")
                .number("LocalPort", "LocalPort")
                .record();
    }

    private static PsValue number(@Nullable PsValue source, String property) {
        return Converted.number(Converted.property(source, property));
    }

    private static boolean isNull(@Nullable PsValue value) {
        return value == null || value instanceof PsValue.Null;
    }
}
