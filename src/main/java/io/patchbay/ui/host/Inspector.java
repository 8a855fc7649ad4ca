package io.patchbay.ui.host;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.patchbay.host.HostId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.IpConfiguration;
import io.patchbay.network.LbfoTeam;
import io.patchbay.network.MacAddress;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Subject;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.ui.parts.Card;
import io.patchbay.ui.parts.Facts;
import io.patchbay.ui.parts.Words;
import io.patchbay.ui.shell.Paths;
import io.patchbay.ui.texts.Speaker;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is chosen in the picture: its facts, and what can be done with it. */
final class Inspector extends Card {
    private static final long serialVersionUID = 1;

    private final transient HostId host;
    private final transient Speaker speaker;
    private final Div body = new Div();

    Inspector(HostId host, Speaker speaker) {
        super("");
        this.host = host;
        this.speaker = speaker;
        setId("inspector");
        addClassName("pb-inspector");
        body.addClassName("pb-card-body");
        add(body);
        setVisible(false);
    }

    /** @param mayChange whether the host can be changed now, by this person */
    void show(HostNetwork network, Subject subject, boolean mayChange) {
        body.removeAll();
        setVisible(true);
        switch (subject) {
            case Subject.Switch it ->
                network.virtualSwitch(it.id())
                        .ifPresentOrElse(found -> show(network, it, found, mayChange), this::gone);
            case Subject.Vnic it -> vnic(network, it, mayChange);
            case Subject.Vm it ->
                network.virtualMachines().stream()
                        .filter(each -> each.id().equals(it.id()))
                        .findFirst()
                        .ifPresentOrElse(found -> show(network, found), this::gone);
            case Subject.Team it ->
                network.lbfoTeams().stream()
                        .filter(each -> each.name().equals(it.name()))
                        .findFirst()
                        .ifPresentOrElse(found -> show(network, found), this::gone);
            // an adapter opens its row in the list of what Windows shows
            case Subject.Adapter _, Subject.Host _ -> gone();
        }
    }

    private void gone() {
        setVisible(false);
    }

    private void show(HostNetwork network, Subject.Switch subject, VirtualSwitch found, boolean mayChange) {
        title(speaker.say("ui.inspector.switch", found.name()));
        Facts facts = new Facts(speaker)
                .say("ui.fact.kind", speaker.say(Words.kind(found)))
                .say("ui.fact.cables", speaker.list(names(network, found)))
                .say(
                        "ui.fact.load-balancing",
                        found.team() == null ? "" : found.team().algorithm())
                .say("ui.fact.bandwidth-mode", speaker.say("ui.bandwidth." + found.bandwidthMode()))
                .say("ui.fact.sr-iov", speaker.say(found.iov() ? "ui.yes" : "ui.no"))
                .say("ui.fact.notes", found.notes())
                .mono("ui.fact.id", found.id().toString());
        body.add(facts);
        if (found.system()) {
            body.add(new Paragraph(speaker.say("ui.inspector.system-switch")));
        } else if (mayChange) {
            action("remove-switch", "ui.inspector.remove-switch", Paths.removeSwitch(host, subject));
        }
    }

    private void vnic(HostNetwork network, Subject.Vnic subject, boolean mayChange) {
        Optional<HostVnic> own = network.hostVnic(subject.id());
        if (own.isPresent()) {
            HostVnic vnic = own.get();
            title(speaker.say("ui.inspector.host-vnic", vnic.name()));
            Optional<NetAdapter> device = Optional.ofNullable(vnic.device()).flatMap(network::adapter);
            body.add(new Facts(speaker)
                    .say("ui.fact.switch", speaker.say(Words.switchName(network, vnic.switchId())))
                    .say("ui.fact.vlan", speaker.say(Words.vlan(vnic.vlan())))
                    .mono("ui.fact.mac", mac(vnic.mac()))
                    .mono(
                            "ui.fact.addresses",
                            device.map(each -> addresses(each.ip())).orElse(""))
                    .mono(
                            "ui.fact.gateway",
                            device.map(each -> speaker.list(each.ip().gateways()))
                                    .orElse("")));
        } else {
            Optional<VirtualMachine> machine = network.virtualMachines().stream()
                    .filter(each ->
                            each.vnics().stream().anyMatch(vnic -> vnic.id().equals(subject.id())))
                    .findFirst();
            if (machine.isEmpty()) {
                gone();
                return;
            }
            VirtualMachine.Vnic vnic = machine.get().vnics().stream()
                    .filter(each -> each.id().equals(subject.id()))
                    .findFirst()
                    .orElseThrow();
            title(speaker.say("ui.inspector.vm-vnic", vnic.name(), machine.get().name()));
            body.add(new Facts(speaker)
                    .say("ui.fact.switch", speaker.say(Words.switchName(network, vnic.switchId())))
                    .say("ui.fact.vlan", speaker.say(Words.vlan(vnic.vlan())))
                    .mono("ui.fact.mac", mac(vnic.mac()))
                    .say("ui.fact.mac-kind", speaker.say(vnic.dynamicMac() ? "ui.mac.dynamic" : "ui.mac.static"))
                    .mono("ui.fact.addresses", speaker.list(vnic.addresses())));
        }
        if (mayChange) {
            action("change-vlan", "ui.inspector.change-vlan", Paths.vnicVlan(host, subject));
        }
    }

    private void show(HostNetwork network, VirtualMachine machine) {
        title(speaker.say("ui.inspector.vm", machine.name()));
        Facts facts = new Facts(speaker)
                .say(
                        "ui.fact.state",
                        speaker.find("ui.vm-state." + machine.state()).orElse(machine.state()))
                .say("ui.fact.generation", Integer.toString(machine.generation()));
        for (VirtualMachine.Vnic each : machine.vnics()) {
            facts.say(
                    "ui.fact.adapter",
                    speaker.say(
                            "ui.inspector.vnic-line",
                            each.name(),
                            Words.switchName(network, each.switchId()),
                            Words.vlan(each.vlan())));
        }
        body.add(facts);
    }

    private void show(HostNetwork network, LbfoTeam team) {
        title(speaker.say("ui.inspector.team", team.name()));
        body.add(new Facts(speaker)
                .say("ui.fact.team-mode", team.mode())
                .say("ui.fact.load-balancing", team.algorithm())
                .say("ui.fact.state", team.status())
                .say(
                        "ui.fact.members",
                        speaker.list(team.members().stream()
                                .map(each -> network.adapter(each.adapter())
                                        .map(NetAdapter::name)
                                        .orElse(each.adapter().toString()))
                                .toList()))
                .say(
                        "ui.fact.team-nics",
                        speaker.list(team.teamNics().stream()
                                .map(LbfoTeam.TeamNic::name)
                                .toList())));
    }

    private void action(String id, String key, String path) {
        Button button = new Button(speaker.say(key), click -> getUI().ifPresent(ui -> Paths.go(ui, path)));
        button.setId(id);
        Div actions = new Div(button);
        actions.addClassName("pb-actions");
        body.add(actions);
    }

    private List<String> names(HostNetwork network, VirtualSwitch found) {
        return found.uplinks().stream()
                .map(id -> network.adapter(id).map(NetAdapter::name).orElse(id.toString()))
                .toList();
    }

    private static String mac(@Nullable MacAddress mac) {
        return mac == null || mac.zero() ? "" : mac.toString();
    }

    private String addresses(IpConfiguration ip) {
        return speaker.list(ip.addresses().stream()
                .map(each -> each.address() + "/" + each.prefixLength())
                .toList());
    }
}
