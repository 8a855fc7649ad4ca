package io.patchbay.change.plan;

import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.Call.Value;
import io.patchbay.change.plan.call.Check;
import io.patchbay.change.plan.call.HyperV;
import io.patchbay.change.plan.call.Pick;
import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Subject;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VlanSetting;
import java.util.List;
import java.util.Optional;

/** One adapter, picked by its id, its VLAN set. */
final class SetVnicVlanPlan {
    private SetVnicVlanPlan() {}

    static Plan of(HostNetwork network, SetVnicVlan wanted) {
        Optional<HostVnic> hostVnic = network.hostVnic(wanted.vnic());
        if (hostVnic.isPresent()) {
            HostVnic vnic = hostVnic.get();
            List<AdapterId> addressed = Optional.ofNullable(vnic.device())
                    .flatMap(network::adapter)
                    .filter(each -> each.ip().addressed())
                    .map(NetAdapter::id)
                    .stream()
                    .toList();
            return plan(
                    wanted,
                    vnic.name(),
                    HyperV.hostVnic(new Value.Text(vnic.id().text())),
                    vnic.vlan(),
                    addressed.isEmpty() ? new Risk.None() : new Risk.BriefHostLoss(addressed));
        }
        for (VirtualMachine vm : network.virtualMachines()) {
            for (VirtualMachine.Vnic vnic : vm.vnics()) {
                if (vnic.id().equals(wanted.vnic())) {
                    return plan(
                            wanted,
                            vm.name() + ": " + vnic.name(),
                            HyperV.vmVnic(vm.id(), vnic.id()),
                            vnic.vlan(),
                            vm.running() && vnic.connected()
                                    ? new Risk.BriefVmLoss(List.of(vm.id()))
                                    : new Risk.None());
                }
            }
        }
        throw new IllegalArgumentException("Preflight lets no plan be made for an adapter that is not there");
    }

    static VlanSetting setting(SetVnicVlan.Vlan vlan) {
        return switch (vlan) {
            case SetVnicVlan.Vlan.Untagged ignored -> VlanSetting.UNTAGGED;
            case SetVnicVlan.Vlan.Access access ->
                new VlanSetting.Access(access.id().number());
        };
    }

    private static Plan plan(SetVnicVlan wanted, String name, Call picked, VlanSetting now, Risk risk) {
        VlanSetting setting = setting(wanted.vlan());
        Message title =
                switch (wanted.vlan()) {
                    case SetVnicVlan.Vlan.Untagged ignored -> Message.of("change.title.vlan.untagged", name);
                    case SetVnicVlan.Vlan.Access access ->
                        Message.of("change.title.vlan.access", name, access.id().toString());
                };
        Step step = new Step(
                "set-vlan",
                title,
                List.of(new Check(
                        Message.of("change.check.oneAdapter", name),
                        new Pick(picked, "Id"),
                        new Check.Expectation.OneOf(new Value.Text(wanted.vnic().text())))),
                HyperV.setVlan(picked, setting),
                List.of(),
                VlanChecks.holds(picked, name, setting),
                risk,
                List.of(new Subject.Vnic(wanted.vnic())),
                List.of(HyperV.setVlan(picked, now)));
        return new Plan(wanted, title, List.of(step));
    }
}
