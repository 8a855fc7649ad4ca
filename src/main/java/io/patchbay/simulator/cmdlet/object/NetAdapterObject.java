package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.HostVnic;
import io.patchbay.simulator.state.NetInterface;
import io.patchbay.simulator.state.Nic;
import io.patchbay.simulator.state.TeamNic;

/** MSFT_NetAdapter with what the NetAdapter module adds to it (objects.json). */
public final class NetAdapterObject {
    private NetAdapterObject() {}

    /** What differs by the kind of connection. */
    private record Kind(
            boolean hardware,
            boolean wireless,
            boolean present,
            int driverVlan,
            String permanentMac,
            String driver,
            String provider,
            String driverDescription,
            String driverVersion,
            String driverDate,
            String componentId) {}

    public static PsObject of(HostState host, NetInterface which) {
        Kind kind = kind(host, which);
        boolean up = kind.present() && host.connected(which);
        long speed = up ? host.speed(which) : 0;
        String guid = AdapterObjects.braced(which.guid());
        int mtu = host.ip().containsKey(which.guid())
                ? java.util.Objects.requireNonNull(host.ip().get(which.guid())).mtu()
                : 1500;
        ObjectBuilder object = ObjectBuilder.cim("ROOT/StandardCimv2", "MSFT_NetAdapter", "CIM_NetworkAdapter")
                .text("Name", which.alias())
                .text("Description", null)
                .text("Status", status(kind, up))
                .text("DeviceID", guid)
                .text("InstanceID", guid)
                .text("SystemName", host.windows().fullName())
                .uint64("Speed", speed)
                .text("PermanentAddress", kind.permanentMac())
                .texts("NetworkAddresses", java.util.List.of(which.mac()))
                .bool("FullDuplex", true)
                .text("InterfaceDescription", which.description())
                .text("InterfaceName", (kind.wireless() ? "wireless_" : "ethernet_") + (32768 + which.ifIndex()))
                .text("InterfaceGuid", guid)
                .uint32("InterfaceIndex", which.ifIndex())
                .text("DeviceName", "\\Device\\" + guid)
                .bool("Virtual", !kind.hardware())
                .bool("Hidden", false)
                .bool("NotUserRemovable", !kind.hardware())
                .bool("IMFilter", which instanceof TeamNic)
                .uint32("InterfaceType", kind.wireless() ? 71 : 6)
                .bool("HardwareInterface", kind.hardware())
                .bool("ConnectorPresent", kind.hardware())
                .uint32("State", kind.present() ? 2 : 3)
                .uint32("NdisMedium", 0)
                .uint32("NdisPhysicalMedium", kind.wireless() ? 9 : kind.hardware() ? 14 : 0)
                .uint32("InterfaceOperationalStatus", up ? 1 : 2)
                .bool("OperationalStatusDownMediaDisconnected", kind.present() && !up)
                .uint32("InterfaceAdminStatus", kind.present() ? 1 : 2)
                .uint32("MediaConnectState", up ? 1 : kind.present() ? 2 : 0)
                .uint32("MtuSize", mtu)
                // an adapter without the driver property prints none (cap 11)
                .value("VlanID", kind.hardware() && !kind.wireless() ? new PsValue.UInt16(kind.driverVlan()) : null)
                .uint64("TransmitLinkSpeed", speed)
                .uint64("ReceiveLinkSpeed", speed)
                .bool("PromiscuousMode", host.switchOver(which.guid()).isPresent())
                .uint32("MediaDuplexState", up ? 2 : 0)
                .text("DriverDate", kind.driverDate())
                .text("DriverVersionString", kind.driverVersion())
                .text("DriverName", "\\SystemRoot\\System32\\drivers\\" + kind.driver())
                .text("DriverDescription", kind.driverDescription())
                .uint8("DriverMajorNdisVersion", 6)
                .uint8("DriverMinorNdisVersion", 60)
                .text("DriverProvider", kind.provider())
                .text("ComponentID", kind.componentId())
                .bool("AdminLocked", false);
        added(object, which, kind, up, speed);
        return object.build(
                "MSFT_NetAdapter (CreationClassName = \"MSFT_NetAdapter\", DeviceID = \"%s\", SystemCreationClassName = \"CIM_NetworkPort\", SystemName = \"%s\")"
                        .formatted(guid, host.windows().fullName()));
    }

    private static void added(ObjectBuilder object, NetInterface which, Kind kind, boolean up, long speed) {
        String mac = String.join("-", which.mac().split("(?<=\\G..)"));
        object.added("ifAlias", which.alias())
                .added("InterfaceAlias", which.alias())
                .added("ifIndex", new PsValue.UInt32(which.ifIndex()))
                .added("ifDesc", which.description())
                .added("MacAddress", mac)
                .added("LinkLayerAddress", mac)
                .added("LinkSpeed", linkSpeed(speed))
                .added("MediaType", kind.wireless() ? "Native 802.11" : "802.3")
                .added(
                        "PhysicalMediaType",
                        kind.wireless() ? "Native 802.11" : kind.hardware() ? "802.3" : "Unspecified")
                .added(
                        "AdminStatus",
                        status("NET_IF_ADMIN_STATUS", kind.present() ? 1 : 2, kind.present() ? "Up" : "Down"))
                .added("ifOperStatus", status("NET_IF_OPER_STATUS", up ? 1 : 2, up ? "Up" : "Down"))
                .added(
                        "MediaConnectionState",
                        status(
                                "NET_IF_MEDIA_CONNECT_STATE",
                                up ? 1 : kind.present() ? 2 : 0,
                                up ? "Connected" : kind.present() ? "Disconnected" : "Unknown"))
                .added("DriverVersion", kind.driverVersion())
                .added("DriverFileName", kind.driver())
                .added("NdisVersion", "6.60")
                .added(
                        "DriverInformation",
                        "Driver Date %s Version %s NDIS 6.60".formatted(kind.driverDate(), kind.driverVersion()));
    }

    private static PsObject status(String type, int number, String text) {
        return PsObject.enumeration(
                "Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetAdapter." + type, number, text);
    }

    private static String status(Kind kind, boolean up) {
        return !kind.present() ? "Disabled" : up ? "Up" : "Disconnected";
    }

    private static Kind kind(HostState host, NetInterface which) {
        String build = host.windows().version() + ".1";
        return switch (which) {
            case Nic nic ->
                new Kind(
                        true,
                        nic.medium() == Nic.Medium.WIFI,
                        nic.enabled(),
                        nic.driverVlan(),
                        nic.permanentMac(),
                        nic.driver().file(),
                        nic.driver().provider(),
                        nic.driver().description(),
                        nic.driver().version(),
                        nic.driver().date(),
                        "");
            case TeamNic ignored ->
                new Kind(
                        false,
                        false,
                        true,
                        0,
                        "000000000000",
                        "NdisImPlatform.sys",
                        "Microsoft",
                        "Microsoft Network Adapter Multiplexor Driver",
                        build,
                        "2006-06-21",
                        "compositebus\\ms_implat_mp");
            case HostVnic vnic ->
                new Kind(
                        false,
                        false,
                        true,
                        0,
                        vnic.mac(),
                        "VmsProxyHNic.sys",
                        "Microsoft",
                        "Hyper-V Virtual Ethernet Adapter",
                        build,
                        "2006-06-21",
                        "vms_mp");
        };
    }

    /** {@code 1 Gbps}, {@code 2.5 Gbps}, {@code 866.7 Mbps}, {@code 0 bps}. */
    static String linkSpeed(long bits) {
        if (bits >= 1_000_000_000L) {
            return scaled(bits, 1_000_000_000L) + " Gbps";
        }
        if (bits >= 1_000_000L) {
            return scaled(bits, 1_000_000L) + " Mbps";
        }
        return bits + " bps";
    }

    private static String scaled(long bits, long unit) {
        return java.math.BigDecimal.valueOf(bits)
                .divide(java.math.BigDecimal.valueOf(unit), 1, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
