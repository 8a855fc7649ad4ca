package io.patchbay.change.plan.preflight;

import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.network.Finding;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Subject;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The VLAN of a virtual network adapter (behaviour: section 4). */
final class VlanRules {
    private VlanRules() {}

    static List<Finding> about(HostNetwork network, ManagementReach reach, SetVnicVlan wanted) {
        Optional<HostVnic> hostVnic = network.hostVnic(wanted.vnic());
        if (hostVnic.isPresent()) {
            return ofHost(network, reach, hostVnic.get(), wanted);
        }
        for (VirtualMachine vm : network.virtualMachines()) {
            for (VirtualMachine.Vnic vnic : vm.vnics()) {
                if (vnic.id().equals(wanted.vnic())) {
                    return ofMachine(network, vm, vnic, wanted);
                }
            }
        }
        return List.of(Finding.error(
                Message.of("change.find.vnic.gone", wanted.vnic().text()), new Subject.Vnic(wanted.vnic())));
    }

    private static List<Finding> ofHost(HostNetwork network, ManagementReach reach, HostVnic vnic, SetVnicVlan wanted) {
        List<Finding> findings = new ArrayList<>();
        reach.refuses(vnic).ifPresent(findings::add);
        Optional<NetAdapter> device = Optional.ofNullable(vnic.device()).flatMap(network::adapter);
        device.filter(each -> each.ip().addressed())
                .ifPresent(each -> findings.add(Finding.warning(
                        Message.of("change.find.vlan.addresses", vnic.name(), AddressRules.addresses(each.ip())),
                        new Subject.Vnic(vnic.id()))));
        findings.addAll(common(network, vnic.name(), vnic.switchId(), vnic.vlan(), vnic.isolationVlan(), wanted));
        return findings;
    }

    private static List<Finding> ofMachine(
            HostNetwork network, VirtualMachine vm, VirtualMachine.Vnic vnic, SetVnicVlan wanted) {
        List<Finding> findings = new ArrayList<>(common(
                network, vm.name() + ": " + vnic.name(), vnic.switchId(), vnic.vlan(), vnic.isolationVlan(), wanted));
        if (vm.running()) {
            findings.add(Finding.note(
                    Message.of("change.find.note.vlanAtOnce", vm.name()), new Subject.Vm(vm.id()))); // 4.10
        }
        return findings;
    }

    private static List<Finding> common(
            HostNetwork network,
            String name,
            @Nullable SwitchId switchId,
            VlanSetting now,
            @Nullable Integer isolation,
            SetVnicVlan wanted) {
        Subject subject = new Subject.Vnic(wanted.vnic());
        List<Finding> findings = new ArrayList<>();
        if (isolation != null) {
            // Two settings that tag one port: nobody says which wins, and whether Windows refuses (4.14).
            findings.add(Finding.error(Message.of("change.find.vlan.isolation", name, isolation.toString()), subject));
        } else if (now.equals(setting(wanted.vlan()))) {
            findings.add(Finding.error(already(name, wanted.vlan()), subject));
        }
        Optional<VirtualSwitch> below = Optional.ofNullable(switchId).flatMap(network::virtualSwitch);
        below.ifPresent(each -> findings.addAll(ManagedRules.about(each)));
        modeLost(name, now).ifPresent(said -> findings.add(Finding.warning(said, subject)));
        if (wanted.vlan() instanceof SetVnicVlan.Vlan.Access access) {
            below.ifPresent(
                    each -> findings.addAll(uplinks(network, each, access.id().toString())));
            if (below.isEmpty()) {
                findings.add(Finding.note(Message.of("change.find.note.unplugged", name), subject));
            }
        }
        return findings;
    }

    /** The old mode's numbers are cleared, none survives (behaviour: 4.3). */
    private static Optional<Message> modeLost(String name, VlanSetting now) {
        return switch (now) {
            case VlanSetting.Untagged ignored -> Optional.empty();
            case VlanSetting.Access ignored -> Optional.empty();
            case VlanSetting.Trunk trunk ->
                Optional.of(Message.of(
                        "change.find.vlan.trunkLost", name, trunk.allowed().toString()));
            case VlanSetting.Isolated isolated -> Optional.of(pvlan(name, isolated.primary()));
            case VlanSetting.Community community -> Optional.of(pvlan(name, community.primary()));
            case VlanSetting.Promiscuous promiscuous -> Optional.of(pvlan(name, promiscuous.primary()));
        };
    }

    private static Message pvlan(String name, int primary) {
        return Message.of("change.find.vlan.pvlanLost", name, Integer.toString(primary));
    }

    private static List<Finding> uplinks(HostNetwork network, VirtualSwitch below, String vlan) {
        List<Finding> findings = new ArrayList<>();
        below.uplinks().stream().flatMap(id -> network.adapter(id).stream()).forEach(nic -> {
            Subject subject = new Subject.Adapter(nic.id());
            Integer onDriver = CreateRules.vlanBelow(network, nic);
            if (onDriver != null) {
                findings.add(Finding.error(
                        Message.of("change.find.nic.vlan.tagged", nic.name(), onDriver.toString(), vlan),
                        subject)); // 4.17
            }
            if (nic.wifi()) {
                findings.add(Finding.error(Message.of("change.find.vlan.wifi", nic.name()), subject)); // 9.12
            }
        });
        findings.add(Finding.note(
                below.uplinks().isEmpty()
                        ? Message.of("change.find.note.vlanInside", below.name())
                        : Message.of("change.find.note.physicalPort", vlan),
                new Subject.Switch(below.id()))); // 4.18
        return findings;
    }

    private static Message already(String name, SetVnicVlan.Vlan vlan) {
        return switch (vlan) {
            case SetVnicVlan.Vlan.Untagged ignored -> Message.of("change.find.vlan.already.untagged", name);
            case SetVnicVlan.Vlan.Access access ->
                Message.of("change.find.vlan.already.access", name, access.id().toString());
        };
    }

    private static VlanSetting setting(SetVnicVlan.Vlan vlan) {
        return switch (vlan) {
            case SetVnicVlan.Vlan.Untagged ignored -> VlanSetting.UNTAGGED;
            case SetVnicVlan.Vlan.Access access ->
                new VlanSetting.Access(access.id().number());
        };
    }
}
