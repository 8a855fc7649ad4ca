package io.patchbay.change.plan;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.Call.Value;
import io.patchbay.change.plan.call.Check;
import io.patchbay.change.plan.call.HyperV;
import io.patchbay.change.plan.call.Learn;
import io.patchbay.change.plan.call.Pick;
import io.patchbay.change.plan.call.Symbol;
import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Subject;
import io.patchbay.network.VlanId;
import io.patchbay.network.VlanSetting;
import java.util.ArrayList;
import java.util.List;

/** A new switch: the switch itself, then its team's algorithm, then the VLAN of the host's vNIC (behaviour: 12.4). */
final class CreateSwitchPlan {
    private CreateSwitchPlan() {}

    static Plan of(HostNetwork network, CreateSwitch create) {
        return switch (create) {
            case CreateSwitch.External external -> external(network, external);
            case CreateSwitch.Internal internal ->
                new Plan(
                        internal,
                        Message.of("change.title.create.internal", internal.name()),
                        List.of(alone(internal.name(), "Internal", internal.notes(), "change.step.create.internal")));
            case CreateSwitch.Private isolated ->
                new Plan(
                        isolated,
                        Message.of("change.title.create.private", isolated.name()),
                        List.of(alone(isolated.name(), "Private", isolated.notes(), "change.step.create.private")));
        };
    }

    private static Plan external(HostNetwork network, CreateSwitch.External wanted) {
        List<NetAdapter> nics = wanted.nics().stream()
                .flatMap(id -> network.adapter(id).stream())
                .toList();
        boolean team = nics.size() > 1;
        List<Step> steps = new ArrayList<>();
        steps.add(createExternal(wanted, nics, team));
        if (team) {
            steps.add(algorithm(wanted));
        }
        VlanId vlan = wanted.managementVlan();
        if (vlan != null) {
            steps.add(managementVlan(wanted.name(), vlan));
        }
        return new Plan(wanted, Message.of("change.title.create.external", wanted.name(), names(nics)), steps);
    }

    private static Step createExternal(CreateSwitch.External wanted, List<NetAdapter> nics, boolean team) {
        List<Check> before = new ArrayList<>(List.of(nameFree(wanted.name())));
        nics.forEach(nic -> before.addAll(nameMeans(nic)));
        List<Learn> learns = new ArrayList<>(List.of(learnSwitch(wanted.name())));
        List<Check> after = new ArrayList<>();
        if (wanted.sharedWithManagementOs()) {
            learns.add(learnHostVnic());
        } else {
            after.add(new Check(
                    Message.of("change.check.notShared", wanted.name()),
                    new Pick(HyperV.hostVnicsOn(new Value.Learned(Symbol.NEW_SWITCH)), "Id"),
                    new Check.Expectation.None()));
        }
        List<AdapterId> interrupted = nics.stream()
                .filter(nic -> nic.ip().addressed())
                .map(NetAdapter::id)
                .toList();
        List<Subject> subjects = new ArrayList<>();
        nics.forEach(nic -> subjects.add(new Subject.Adapter(nic.id())));
        return new Step(
                "create-switch",
                Message.of(
                        wanted.sharedWithManagementOs()
                                ? "change.step.create.external.shared"
                                : "change.step.create.external",
                        wanted.name(),
                        names(nics)),
                before,
                HyperV.newExternalSwitch(
                        wanted.name(),
                        nics.stream().map(NetAdapter::name).toList(),
                        wanted.sharedWithManagementOs(),
                        team,
                        wanted.notes()),
                learns,
                after,
                interrupted.isEmpty() ? new Risk.None() : new Risk.BriefHostLoss(interrupted),
                subjects,
                List.of(HyperV.removeSwitch(Symbol.NEW_SWITCH)));
    }

    /** Said always: what a new team gets by itself differs from build to build (behaviour: 2.8). */
    private static Step algorithm(CreateSwitch.External wanted) {
        return new Step(
                "team-algorithm",
                Message.of(
                        "change.step.team.algorithm",
                        wanted.name(),
                        wanted.loadBalancing().word()),
                List.of(new Check(
                        Message.of("change.check.nameUnique", wanted.name()),
                        new Pick(HyperV.switchesNamed(wanted.name()), "Id"),
                        new Check.Expectation.OneOf(new Value.Learned(Symbol.NEW_SWITCH)))),
                HyperV.setTeamAlgorithm(wanted.name(), wanted.loadBalancing().word()),
                List.of(),
                List.of(),
                new Risk.None(),
                List.of(),
                List.of());
    }

    private static Step managementVlan(String name, VlanId vlan) {
        Call picked = HyperV.hostVnic(new Value.Learned(Symbol.NEW_HOST_VNIC));
        VlanSetting access = new VlanSetting.Access(vlan.number());
        return new Step(
                "management-vlan",
                Message.of("change.step.management.vlan", name, vlan.toString()),
                List.of(new Check(
                        Message.of("change.check.oneAdapter", name),
                        new Pick(picked, "Id"),
                        new Check.Expectation.One())),
                HyperV.setVlan(picked, access),
                List.of(),
                VlanChecks.holds(picked, name, access),
                new Risk.None(),
                List.of(),
                List.of());
    }

    private static Step alone(String name, String type, String notes, String title) {
        List<Learn> learns = new ArrayList<>(List.of(learnSwitch(name)));
        if (type.equals("Internal")) {
            learns.add(learnHostVnic());
        }
        return new Step(
                "create-switch",
                Message.of(title, name),
                List.of(nameFree(name)),
                HyperV.newSwitch(name, type, notes),
                learns,
                List.of(),
                new Risk.None(),
                List.of(),
                List.of(HyperV.removeSwitch(Symbol.NEW_SWITCH)));
    }

    /** Windows would make a second switch of the same name (behaviour: 10.4), and no name would be sure any more. */
    private static Check nameFree(String name) {
        return new Check(
                Message.of("change.check.nameFree", name),
                new Pick(HyperV.switchesNamed(name), "Id"),
                new Check.Expectation.None());
    }

    /** New-VMSwitch takes names alone: this one must be this NIC's, and no other's. */
    private static List<Check> nameMeans(NetAdapter nic) {
        return List.of(
                new Check(
                        Message.of("change.check.nicName", nic.name()),
                        new Pick(HyperV.netAdapter(nic.id()), "Name"),
                        new Check.Expectation.OneOf(new Value.Text(nic.name()))),
                new Check(
                        Message.of("change.check.nicUnique", nic.name()),
                        new Pick(HyperV.netAdaptersNamed(nic.name()), "InterfaceGuid"),
                        new Check.Expectation.OneOf(new Value.Text(HyperV.braced(nic.id())))));
    }

    private static Learn learnSwitch(String name) {
        return new Learn(Symbol.NEW_SWITCH, new Pick(HyperV.switchesNamed(name), "Id"));
    }

    private static Learn learnHostVnic() {
        return new Learn(
                Symbol.NEW_HOST_VNIC, new Pick(HyperV.hostVnicsOn(new Value.Learned(Symbol.NEW_SWITCH)), "Id"));
    }

    private static List<String> names(List<NetAdapter> nics) {
        return nics.stream().map(NetAdapter::name).toList();
    }
}
