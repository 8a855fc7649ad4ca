package io.patchbay.change.plan;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.intent.RemoveSwitch;
import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanSetting;
import io.patchbay.network.VnicId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What a host will look like after a plan. What Windows gives a new id gets a placeholder here: made from the name, so that
 * the same plan on the same host gives the same picture.
 */
public final class Prediction {
    private Prediction() {}

    public static HostNetwork predict(HostNetwork network, Plan plan) {
        return switch (plan.intent()) {
            case CreateSwitch create -> PredictedSwitch.added(network, create);
            case RemoveSwitch remove -> removed(network, remove);
            case SetVnicVlan vlan -> retagged(network, vlan);
        };
    }

    /** The placeholder for the id of a switch that a plan creates. */
    public static SwitchId newSwitch(String name) {
        return new SwitchId(placeholder("switch", name));
    }

    /** The placeholder for the id of the host's vNIC on it. */
    public static VnicId newHostVnic(String switchName) {
        return new VnicId("Microsoft:" + placeholder("vnic", switchName));
    }

    /** The placeholder for that vNIC's InterfaceGuid. */
    public static AdapterId newDevice(String switchName) {
        return new AdapterId(placeholder("device", switchName));
    }

    private static UUID placeholder(String kind, String name) {
        return UUID.nameUUIDFromBytes(("patchbay:new:" + kind + ":" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** The switch and the host's vNICs on it are gone; VMs keep a connection that leads nowhere (behaviour: 1.17). */
    private static HostNetwork removed(HostNetwork network, RemoveSwitch remove) {
        List<HostVnic> gone = network.hostVnics().stream()
                .filter(vnic -> remove.id().equals(vnic.switchId()))
                .toList();
        List<AdapterId> uplinks =
                network.virtualSwitch(remove.id()).map(VirtualSwitch::uplinks).orElse(List.of());
        List<NetAdapter> adapters = network.adapters().stream()
                .filter(each -> gone.stream().noneMatch(vnic -> each.id().equals(vnic.device())))
                .map(each -> uplinks.contains(each.id()) ? Rebound.released(each) : each)
                .toList();
        return new HostNetwork(
                network.identity(),
                adapters,
                network.lbfoTeams(),
                network.switches().stream()
                        .filter(each -> !each.id().equals(remove.id()))
                        .toList(),
                network.hostVnics().stream()
                        .filter(vnic -> !gone.contains(vnic))
                        .toList(),
                network.virtualMachines().stream()
                        .map(vm -> unplugged(vm, remove.id()))
                        .toList(),
                network.path(),
                network.availability(),
                network.unreadable());
    }

    private static VirtualMachine unplugged(VirtualMachine vm, SwitchId gone) {
        return new VirtualMachine(
                vm.id(),
                vm.name(),
                vm.state(),
                vm.generation(),
                vm.vnics().stream()
                        .map(vnic -> gone.equals(vnic.switchId())
                                ? new VirtualMachine.Vnic(
                                        vnic.id(),
                                        vnic.name(),
                                        vnic.switchId(),
                                        vnic.switchName(),
                                        false,
                                        vnic.mac(),
                                        vnic.dynamicMac(),
                                        vnic.vlan(),
                                        vnic.isolationVlan(),
                                        vnic.addresses())
                                : vnic)
                        .toList());
    }

    private static HostNetwork retagged(HostNetwork network, SetVnicVlan wanted) {
        VlanSetting vlan = SetVnicVlanPlan.setting(wanted.vlan());
        return new HostNetwork(
                network.identity(),
                network.adapters(),
                network.lbfoTeams(),
                network.switches(),
                network.hostVnics().stream()
                        .map(vnic -> vnic.id().equals(wanted.vnic())
                                ? new HostVnic(
                                        vnic.id(),
                                        vnic.name(),
                                        vnic.switchId(),
                                        vnic.device(),
                                        vnic.mac(),
                                        vlan,
                                        vnic.isolationVlan())
                                : vnic)
                        .toList(),
                network.virtualMachines().stream()
                        .map(vm -> new VirtualMachine(
                                vm.id(),
                                vm.name(),
                                vm.state(),
                                vm.generation(),
                                vm.vnics().stream()
                                        .map(vnic -> vnic.id().equals(wanted.vnic()) ? retagged(vnic, vlan) : vnic)
                                        .toList()))
                        .toList(),
                network.path(),
                network.availability(),
                network.unreadable());
    }

    private static VirtualMachine.Vnic retagged(VirtualMachine.Vnic vnic, VlanSetting vlan) {
        return new VirtualMachine.Vnic(
                vnic.id(),
                vnic.name(),
                vnic.switchId(),
                vnic.switchName(),
                vnic.connected(),
                vnic.mac(),
                vnic.dynamicMac(),
                vlan,
                vnic.isolationVlan(),
                vnic.addresses());
    }
}
