package io.patchbay.change.plan;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.intent.RemoveSwitch;
import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.IpConfiguration;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanSetting;
import io.patchbay.network.VnicId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a host, read again, is as a plan promised. Placeholders of the prediction are found by name. */
public final class Verification {
    private Verification() {}

    /** @param predicted {@link Prediction#predict} of the host as it was right before the run */
    public static List<Promise> of(Plan plan, HostNetwork predicted, HostNetwork actual) {
        List<Promise> promises = new ArrayList<>(
                switch (plan.intent()) {
                    case CreateSwitch create -> created(create, predicted, actual);
                    case RemoveSwitch remove -> removed(plan, remove, actual);
                    case SetVnicVlan vlan -> retagged(vlan, actual);
                });
        promises.add(Promise.likely(rest(predicted).equals(rest(actual)), Message.of("change.promise.rest")));
        return promises;
    }

    private static List<Promise> created(CreateSwitch create, HostNetwork predicted, HostNetwork actual) {
        VirtualSwitch wanted = predicted
                .virtualSwitch(Prediction.newSwitch(create.name()))
                .orElseThrow(() -> new IllegalArgumentException("Not the prediction of this plan"));
        List<VirtualSwitch> found = actual.switches().stream()
                .filter(each -> each.name().equals(create.name()))
                .toList();
        List<Promise> promises = new ArrayList<>();
        promises.add(Promise.of(
                found.size() == 1 && found.getFirst().type() == wanted.type(),
                Message.of("change.promise.switch." + wanted.type(), create.name())));
        if (found.size() != 1) {
            return promises;
        }
        VirtualSwitch made = found.getFirst();
        if (create instanceof CreateSwitch.External external) {
            promises.add(Promise.of(
                    new HashSet<>(made.uplinks()).equals(new HashSet<>(wanted.uplinks())),
                    Message.of("change.promise.uplinks", create.name(), uplinkNames(predicted, wanted))));
            if (wanted.team() != null) {
                promises.add(Promise.of(
                        made.team() != null
                                && made.team()
                                        .algorithm()
                                        .equalsIgnoreCase(
                                                external.loadBalancing().word()),
                        Message.of(
                                "change.promise.team",
                                create.name(),
                                external.loadBalancing().word())));
            }
        }
        promises.addAll(hostVnics(create.name(), predicted, wanted, actual, made));
        return promises;
    }

    private static List<Promise> hostVnics(
            String name, HostNetwork predicted, VirtualSwitch wanted, HostNetwork actual, VirtualSwitch made) {
        List<HostVnic> found = on(actual, made.id());
        List<HostVnic> expected = on(predicted, wanted.id());
        if (expected.isEmpty()) {
            return List.of(Promise.of(found.isEmpty(), Message.of("change.promise.notShared", name)));
        }
        List<Promise> promises = new ArrayList<>();
        promises.add(Promise.of(found.size() == 1, Message.of("change.promise.shared", name)));
        if (found.size() != 1) {
            return promises;
        }
        HostVnic vnic = found.getFirst();
        HostVnic promised = expected.getFirst();
        promises.add(Promise.of(vnic.vlan().equals(promised.vlan()), vlan(name, promised.vlan())));
        device(predicted, promised)
                .filter(each -> each.ip().addressed())
                .ifPresent(each -> promises.add(Promise.likely(
                        device(actual, vnic)
                                .map(now -> addresses(now.ip()).containsAll(addresses(each.ip()))
                                        && new HashSet<>(now.ip().gateways())
                                                .containsAll(each.ip().gateways()))
                                .orElse(false),
                        Message.of(
                                "change.promise.address",
                                each.name(),
                                addresses(each.ip()).stream().sorted().toList()))));
        return promises;
    }

    private static List<Promise> removed(Plan plan, RemoveSwitch remove, HostNetwork actual) {
        Object name = plan.title().parameters().isEmpty()
                ? remove.id().toString()
                : plan.title().parameters().getFirst();
        return List.of(Promise.of(
                actual.virtualSwitch(remove.id()).isEmpty()
                        && on(actual, remove.id()).isEmpty(),
                Message.of("change.promise.gone", name)));
    }

    private static List<Promise> retagged(SetVnicVlan wanted, HostNetwork actual) {
        VlanSetting vlan = SetVnicVlanPlan.setting(wanted.vlan());
        Optional<HostVnic> hostVnic = actual.hostVnic(wanted.vnic());
        if (hostVnic.isPresent()) {
            return List.of(Promise.of(
                    hostVnic.get().vlan().equals(vlan), vlan(hostVnic.get().name(), vlan)));
        }
        for (VirtualMachine vm : actual.virtualMachines()) {
            for (VirtualMachine.Vnic vnic : vm.vnics()) {
                if (vnic.id().equals(wanted.vnic())) {
                    return List.of(Promise.of(vnic.vlan().equals(vlan), vlan(vm.name() + ": " + vnic.name(), vlan)));
                }
            }
        }
        return List.of(Promise.of(false, vlan(wanted.vnic().text(), vlan)));
    }

    private static Message vlan(String name, VlanSetting setting) {
        Integer vlan = setting.mainVlan();
        return vlan == null
                ? Message.of("change.promise.untagged", name)
                : Message.of("change.promise.vlan", name, vlan.toString());
    }

    /** What hangs together on a host, without ids that Windows makes, so that what was predicted can be compared. */
    private record Rest(Map<String, Set<String>> switches, Set<String> hostVnics, Map<VnicId, VlanSetting> machines) {}

    private static Rest rest(HostNetwork network) {
        Map<String, Set<String>> switches = new HashMap<>();
        for (VirtualSwitch each : network.switches()) {
            Set<String> uplinks = new HashSet<>();
            each.uplinks().forEach(id -> uplinks.add(id.toString()));
            uplinks.add(each.type().name());
            switches.put(each.name(), uplinks);
        }
        Set<String> hostVnics = new HashSet<>();
        for (HostVnic vnic : network.hostVnics()) {
            String on = Optional.ofNullable(vnic.switchId())
                    .flatMap(network::virtualSwitch)
                    .map(VirtualSwitch::name)
                    .orElse("");
            hostVnics.add(vnic.name() + '\n' + on + '\n' + vnic.vlan());
        }
        Map<VnicId, VlanSetting> machines = new HashMap<>();
        network.virtualMachines().forEach(vm -> vm.vnics().forEach(vnic -> machines.put(vnic.id(), vnic.vlan())));
        return new Rest(switches, hostVnics, machines);
    }

    private static List<HostVnic> on(HostNetwork network, SwitchId id) {
        return network.hostVnics().stream()
                .filter(vnic -> id.equals(vnic.switchId()))
                .toList();
    }

    private static Optional<NetAdapter> device(HostNetwork network, HostVnic vnic) {
        return Optional.ofNullable(vnic.device()).flatMap(network::adapter);
    }

    private static Set<String> addresses(IpConfiguration ip) {
        Set<String> addresses = new HashSet<>();
        ip.addresses().stream()
                .filter(each -> !each.linkLocal())
                .forEach(each -> addresses.add(each.address() + "/" + each.prefixLength()));
        return addresses;
    }

    private static List<String> uplinkNames(HostNetwork network, VirtualSwitch each) {
        return each.uplinks().stream()
                .flatMap(id -> network.adapter(id).stream())
                .map(NetAdapter::name)
                .toList();
    }
}
