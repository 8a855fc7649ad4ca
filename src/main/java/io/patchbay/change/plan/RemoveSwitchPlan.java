package io.patchbay.change.plan;

import io.patchbay.change.intent.RemoveSwitch;
import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.Call.Value;
import io.patchbay.change.plan.call.Check;
import io.patchbay.change.plan.call.HyperV;
import io.patchbay.change.plan.call.Pick;
import io.patchbay.change.plan.preflight.Preflight;
import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Subject;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A switch removed, with all calls that would make one like it. */
final class RemoveSwitchPlan {
    private RemoveSwitchPlan() {}

    static Plan of(HostNetwork network, RemoveSwitch remove) {
        VirtualSwitch each = network.virtualSwitch(remove.id())
                .orElseThrow(() ->
                        new IllegalArgumentException("Preflight lets no plan be made for a switch that is not there"));
        List<HostVnic> vnics = hostVnics(network, each);
        List<AdapterId> interrupted = vnics.stream()
                .flatMap(vnic -> Stream.ofNullable(vnic.device()))
                .flatMap(id -> network.adapter(id).stream())
                .filter(device -> device.ip().addressed())
                .map(NetAdapter::id)
                .toList();
        List<Subject> subjects = new ArrayList<>();
        subjects.add(new Subject.Switch(each.id()));
        vnics.forEach(vnic -> subjects.add(new Subject.Vnic(vnic.id())));
        each.uplinks().forEach(id -> subjects.add(new Subject.Adapter(id)));
        Step step = new Step(
                "remove-switch",
                Message.of("change.step.remove", each.name()),
                List.of(new Check(
                        Message.of("change.check.oneSwitch", each.name()),
                        new Pick(HyperV.switchesWithId(new Value.Id(each.id().guid())), "Name"),
                        new Check.Expectation.OneOf(new Value.Text(each.name())))),
                HyperV.removeSwitch(each.id()),
                List.of(),
                List.of(new Check(
                        Message.of("change.check.switchGone", each.name()),
                        new Pick(HyperV.switchesWithId(new Value.Id(each.id().guid())), "Id"),
                        new Check.Expectation.None())),
                interrupted.isEmpty() ? new Risk.None() : new Risk.BriefHostLoss(interrupted),
                subjects,
                inverse(network, each, vnics));
        return new Plan(remove, Message.of("change.title.remove", each.name()), List.of(step));
    }

    /**
     * A switch like it: type, NICs, team, mode, the host's vNICs with MAC and VLAN, the VMs' adapters plugged in again. Its id
     * and the addresses of the host's vNICs are new. Empty where names would not be sure, or a NIC is gone.
     */
    private static List<Call> inverse(HostNetwork network, VirtualSwitch each, List<HostVnic> vnics) {
        if (!Preflight.meansOneSwitch(network, each.name())
                || each.uplinks().stream().anyMatch(id -> network.adapter(id).isEmpty())) {
            return List.of();
        }
        List<Call> calls = new ArrayList<>(create(network, each, vnics));
        for (HostVnic vnic : vnics) {
            if (!madeWith(each, vnic)) {
                calls.add(HyperV.addHostVnic(each.name(), vnic.name(), vnic.mac()));
            }
            if (!(vnic.vlan() instanceof VlanSetting.Untagged)) {
                calls.add(HyperV.setVlan(HyperV.hostVnicNamed(each.name(), vnic.name()), vnic.vlan()));
            }
        }
        if (each.type() == VirtualSwitch.Type.INTERNAL && vnics.stream().noneMatch(vnic -> madeWith(each, vnic))) {
            calls.add(HyperV.removeHostVnic(HyperV.hostVnicNamed(each.name(), each.name())));
        }
        for (VirtualMachine vm : network.virtualMachines()) {
            for (VirtualMachine.Vnic vnic : vm.vnics()) {
                if (each.id().equals(vnic.switchId())) {
                    calls.add(HyperV.connect(HyperV.vmVnic(vm.id(), vnic.id()), each.name()));
                }
            }
        }
        return calls;
    }

    private static List<Call> create(HostNetwork network, VirtualSwitch each, List<HostVnic> vnics) {
        List<Call> calls = new ArrayList<>();
        switch (each.type()) {
            case PRIVATE -> calls.add(HyperV.newSwitch(each.name(), "Private", each.notes()));
            case INTERNAL -> calls.add(HyperV.newSwitch(each.name(), "Internal", each.notes()));
            case EXTERNAL -> {
                List<String> nics = each.uplinks().stream()
                        .flatMap(id -> network.adapter(id).stream())
                        .map(NetAdapter::name)
                        .toList();
                boolean makesVnic = vnics.stream().anyMatch(vnic -> madeWith(each, vnic));
                VirtualSwitch.EmbeddedTeam team = each.team();
                calls.add(HyperV.newExternalSwitch(each.name(), nics, makesVnic, team != null, each.notes()));
                if (team != null) {
                    calls.add(HyperV.setTeamAlgorithm(each.name(), team.algorithm()));
                }
            }
        }
        calls.set(0, HyperV.withBandwidthMode(calls.getFirst(), mode(each), each.iov()));
        return calls;
    }

    /** Whether Windows makes this one together with the switch: it is named like the switch. */
    private static boolean madeWith(VirtualSwitch each, HostVnic vnic) {
        return vnic.name().equalsIgnoreCase(each.name());
    }

    private static String mode(VirtualSwitch each) {
        String lower = each.bandwidthMode().name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    private static List<HostVnic> hostVnics(HostNetwork network, VirtualSwitch each) {
        return network.hostVnics().stream()
                .filter(vnic -> each.id().equals(vnic.switchId()))
                .toList();
    }
}
