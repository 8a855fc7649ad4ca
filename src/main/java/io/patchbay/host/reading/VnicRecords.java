package io.patchbay.host.reading;

import io.patchbay.network.AdapterId;
import io.patchbay.network.HostVnic;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VlanRanges;
import io.patchbay.network.VlanSetting;
import io.patchbay.network.VmId;
import io.patchbay.network.VnicId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kinds HostVnic, Vm and VmVnic. */
final class VnicRecords {
    private static final Map<Integer, String> VM_STATES =
            Map.of(2, "Running", 3, "Off", 4, "Stopping", 6, "Saved", 9, "Paused", 10, "Starting");
    private static final int ISOLATION_VLAN = 3;
    private static final int HIGHEST_SENT_VLAN = 65_535;

    private VnicRecords() {}

    static List<HostVnic> hostVnics(Records records, List<NetAdapter> adapters) {
        Set<AdapterId> listed = adapters.stream().map(NetAdapter::id).collect(Collectors.toSet());
        Set<VnicId> seen = new HashSet<>();
        List<HostVnic> vnics = new ArrayList<>();
        records.each("HostVnic", record -> {
            UUID device = record.guid("DeviceId");
            HostVnic vnic = new HostVnic(
                    new VnicId(record.requiredText("Id")),
                    record.text("Name"),
                    switchId(record),
                    device != null && listed.contains(new AdapterId(device)) ? new AdapterId(device) : null,
                    AdapterRecords.mac(record.text("Mac")),
                    vlan(record),
                    isolationVlan(record));
            if (!seen.add(vnic.id())) {
                throw new OddRecordException("there is an adapter with this id already");
            }
            vnics.add(vnic);
        });
        return vnics;
    }

    static List<VirtualMachine> virtualMachines(Records records) {
        Map<VmId, VirtualMachine> machines = new LinkedHashMap<>();
        records.each("Vm", record -> {
            VmId id = new VmId(record.requiredGuid("Id"));
            VirtualMachine machine = new VirtualMachine(
                    id,
                    record.text("Name"),
                    LbfoRecords.named(record, "State", VM_STATES),
                    record.integer("Generation", 0),
                    List.of());
            if (machines.putIfAbsent(id, machine) != null) {
                throw new OddRecordException("there is a machine with this id already");
            }
        });

        Set<VnicId> seen = new HashSet<>();
        Map<VmId, List<VirtualMachine.Vnic>> vnics = new HashMap<>();
        records.each("VmVnic", record -> {
            VmId machine = new VmId(record.requiredGuid("VmId"));
            if (!machines.containsKey(machine)) {
                throw new OddRecordException("the host lists no machine " + machine);
            }
            VirtualMachine.Vnic vnic = new VirtualMachine.Vnic(
                    new VnicId(record.requiredText("Id")),
                    record.text("Name"),
                    switchId(record),
                    record.text("SwitchName"),
                    record.flag("Connected"),
                    AdapterRecords.mac(record.text("Mac")),
                    record.flag("DynamicMac"),
                    vlan(record),
                    isolationVlan(record),
                    addresses(record));
            if (!seen.add(vnic.id())) {
                throw new OddRecordException("there is an adapter with this id already");
            }
            vnics.computeIfAbsent(machine, key -> new ArrayList<>()).add(vnic);
        });

        return machines.values().stream()
                .map(each -> new VirtualMachine(
                        each.id(),
                        each.name(),
                        each.state(),
                        each.generation(),
                        vnics.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static @Nullable SwitchId switchId(FlatRecord record) {
        UUID id = record.guid("SwitchId");
        return id == null ? null : new SwitchId(id);
    }

    private static List<String> addresses(FlatRecord record) {
        return record.texts("IPAddresses").stream()
                .filter(each -> !each.isEmpty())
                .map(AddressRecords::literal)
                .toList();
    }

    /** VMNetworkAdapterVlanMode and VMNetworkAdapterPrivateVlanMode (behaviour: 4.1). */
    private static VlanSetting vlan(FlatRecord record) {
        int mode = record.integer("VlanMode", -1);
        return switch (mode) {
            case 0 -> VlanSetting.UNTAGGED;
            case 1 -> new VlanSetting.Access(number(record, "AccessVlan"));
            case 2 -> new VlanSetting.Trunk(number(record, "NativeVlan"), ranges(record, "AllowedVlans"));
            case 3 -> privateVlan(record);
            default -> throw new OddRecordException("VlanMode is " + mode);
        };
    }

    private static VlanSetting privateVlan(FlatRecord record) {
        int mode = record.integer("PrivateMode", -1);
        int primary = number(record, "PrimaryVlan");
        return switch (mode) {
            case 1 -> new VlanSetting.Isolated(primary, number(record, "SecondaryVlan"));
            case 2 -> new VlanSetting.Community(primary, number(record, "SecondaryVlan"));
            case 3 -> new VlanSetting.Promiscuous(primary, ranges(record, "SecondaryVlans"));
            default -> throw new OddRecordException("PrivateMode is " + mode);
        };
    }

    private static @Nullable Integer isolationVlan(FlatRecord record) {
        int vlan = record.integer("IsolationVlan", 0);
        return record.integer("IsolationMode", 0) == ISOLATION_VLAN && vlan != 0 ? vlan : null;
    }

    private static int number(FlatRecord record, String name) {
        return inRange(name, record.integer(name, 0));
    }

    private static VlanRanges ranges(FlatRecord record, String name) {
        List<Integer> numbers = record.integers(name);
        numbers.forEach(each -> inRange(name, each));
        return VlanRanges.of(numbers);
    }

    /** Odd VLANs are shown as they are (4095, say); a number that sixteen bits can't hold is no VLAN at all. */
    private static int inRange(String name, int number) {
        if (number < 0 || number > HIGHEST_SENT_VLAN) {
            throw new OddRecordException(name + " is " + number);
        }
        return number;
    }
}
