package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.NetInterface;
import io.patchbay.simulator.state.Nic;
import io.patchbay.simulator.state.TeamNic;
import io.patchbay.simulator.state.VirtualSwitch;
import java.util.List;
import java.util.Objects;

/** Microsoft.HyperV.PowerShell.VMSwitch, with the properties that this build has (objects.json, cap 01). */
public final class VMSwitchObject {
    /** Printed for an embedded team, and by one Default Switch too (behaviour: 2.14). */
    private static final String TEAMED = "Teamed-Interface";

    private VMSwitchObject() {}

    public static PsObject of(HostState host, VirtualSwitch which) {
        int build = host.windows().build();
        List<NetInterface> uplinks = which.uplinks().stream()
                .flatMap(each -> host.interfaceOf(each).stream())
                .toList();
        boolean external = which.external();
        ObjectBuilder object = ObjectBuilder.hyperV("VMSwitch", "EthernetSwitch")
                .text("Name", which.name())
                .guid("Id", which.id())
                .text("Notes", which.notes())
                .list("Extensions", "Microsoft.HyperV.PowerShell.VMSwitchExtension", ExtensionObjects.of(host, which))
                .value("BandwidthReservationMode", mode(which.bandwidthMode()))
                .bool("PacketDirectEnabled", which.packetDirect())
                .bool("EmbeddedTeamingEnabled", which.embeddedTeaming());
        if (build >= 20348) {
            object.bool("AllowNetLbfoTeams", uplinks.stream().anyMatch(each -> each instanceof TeamNic));
        }
        object.bool("IovEnabled", which.iov())
                .value("SwitchType", type(host.typeOf(which)))
                .bool("AllowManagementOS", host.shared(which))
                .text("NetAdapterInterfaceDescription", description(which, uplinks))
                .texts(
                        "NetAdapterInterfaceDescriptions",
                        uplinks.stream().map(NetInterface::description).toList());
        if (build > 14393) {
            object.list(
                    "NetAdapterInterfaceGuid",
                    "System.Guid",
                    uplinks.stream().map(each -> PsValue.guid(each.guid())).toList());
        }
        boolean iovCapable = external && uplinks.stream().allMatch(VMSwitchObject::iovCapable);
        object.bool("IovSupport", iovCapable)
                .texts("IovSupportReasons", iovCapable || !external ? List.of() : List.of(NO_IOV))
                .uint32("AvailableIPSecSA", iovCapable ? 2048 : 0)
                .uint32("NumberIPSecSAAllocated", 0)
                .uint32("AvailableVMQueues", external ? 31 : 0)
                .uint32("NumberVmqAllocated", external && host.shared(which) ? 1 : 0)
                .uint32("IovQueuePairCount", iovCapable ? 127 : 0)
                .uint32("IovQueuePairsInUse", 0)
                .uint32("IovVirtualFunctionCount", which.iov() && iovCapable ? 63 : 0)
                .uint32("IovVirtualFunctionsInUse", 0)
                .bool("PacketDirectInUse", false);
        queues(object, build, external);
        if (build > 14393) {
            object.bool("SoftwareRscEnabled", external);
        }
        if (build >= 20348) {
            object.bool("RscOffloadEnabled", false);
        }
        defaultFlow(object, host, which, uplinks);
        object.ending(host.windows().computerName());
        if (build >= 20348) {
            object.added("DefaultQueueVmmqQueuePairs", new PsValue.UInt32(external ? 4 : 1))
                    .added("DefaultQueueVmmqQueuePairsRequested", new PsValue.UInt32(16));
        }
        return object.build("VMSwitch (Name = '%s') [Id = '%s']".formatted(which.name(), which.id()));
    }

    private static final String NO_IOV = "This network adapter does not support SR-IOV.";

    private static String description(VirtualSwitch which, List<NetInterface> uplinks) {
        if (which.embeddedTeaming()) {
            return TEAMED;
        }
        return uplinks.isEmpty() ? "" : uplinks.getFirst().description();
    }

    private static boolean iovCapable(NetInterface uplink) {
        return uplink instanceof Nic nic && nic.medium() == Nic.Medium.ETHERNET && nic.speed() >= 10_000_000_000L;
    }

    /** Defaults, since nothing in this simulator sets them yet (behaviour: 2.3). */
    private static void queues(ObjectBuilder object, int build, boolean external) {
        object.bool("DefaultQueueVrssEnabledRequested", true)
                .bool("DefaultQueueVrssEnabled", external)
                .bool("DefaultQueueVmmqEnabledRequested", true)
                .bool("DefaultQueueVmmqEnabled", external)
                .uint32("DefaultQueueVrssMaxQueuePairsRequested", 16)
                .uint32("DefaultQueueVrssMaxQueuePairs", external ? 4 : 1)
                .uint32("DefaultQueueVrssMinQueuePairsRequested", 1)
                .uint32("DefaultQueueVrssMinQueuePairs", 1);
        boolean dynamic = build >= 17763 && build != 20348;
        String scheduling = dynamic ? "Dynamic" : "StaticVrss";
        object.hyperVEnum(
                        "DefaultQueueVrssQueueSchedulingModeRequested",
                        "VrssQueueSchedulingModeType",
                        dynamic ? 0 : 2,
                        scheduling)
                .hyperVEnum(
                        "DefaultQueueVrssQueueSchedulingMode",
                        "VrssQueueSchedulingModeType",
                        dynamic ? 0 : 2,
                        scheduling)
                .bool("DefaultQueueVrssExcludePrimaryProcessorRequested", false)
                .bool("DefaultQueueVrssExcludePrimaryProcessor", false);
    }

    /** Where nothing was set: ten percent of the link, or a weight of one (behaviour: 5.4). */
    private static void defaultFlow(
            ObjectBuilder object, HostState host, VirtualSwitch which, List<NetInterface> uplinks) {
        long link = uplinks.stream().mapToLong(host::speed).sum();
        long absolute = which.bandwidthMode() != VirtualSwitch.BandwidthMode.ABSOLUTE
                ? 0
                : Objects.requireNonNullElse(which.defaultFlowAbsolute(), link / 10);
        long weight = which.bandwidthMode() != VirtualSwitch.BandwidthMode.WEIGHT
                ? 0
                : Objects.requireNonNullElse(which.defaultFlowWeight(), 1).longValue();
        long percentage = absolute > 0 && link > 0 ? absolute * 100 / link : weight;
        object.uint32("BandwidthPercentage", percentage)
                .uint64("DefaultFlowMinimumBandwidthAbsolute", absolute)
                .uint64("DefaultFlowMinimumBandwidthWeight", weight);
    }

    static PsObject type(VirtualSwitch.Type type) {
        return switch (type) {
            case PRIVATE -> switchType(0, "Private");
            case INTERNAL -> switchType(1, "Internal");
            case EXTERNAL -> switchType(2, "External");
        };
    }

    private static PsObject switchType(int number, String name) {
        return PsObject.enumeration("Microsoft.HyperV.PowerShell.VMSwitchType", number, name);
    }

    private static PsObject mode(VirtualSwitch.BandwidthMode mode) {
        String type = "Microsoft.HyperV.PowerShell.VMSwitchBandwidthMode";
        return switch (mode) {
            case WEIGHT -> PsObject.enumeration(type, 1, "Weight");
            case ABSOLUTE -> PsObject.enumeration(type, 2, "Absolute");
            case NONE -> PsObject.enumeration(type, 3, "None");
        };
    }
}
