package io.patchbay.ui.change;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.patchbay.change.Changes;
import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.change.plan.Plan;
import io.patchbay.change.plan.Planner;
import io.patchbay.change.plan.Planning;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.InvalidValueException;
import io.patchbay.network.Message;
import io.patchbay.network.Subject;
import io.patchbay.network.VlanId;
import io.patchbay.network.VlanSetting;
import io.patchbay.network.VnicId;
import io.patchbay.ui.parts.Notice;
import io.patchbay.ui.parts.Words;
import io.patchbay.ui.shell.HostRoute;
import io.patchbay.ui.shell.MainLayout;
import io.patchbay.ui.shell.Paths;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Stream;

/** The VLAN of one virtual network adapter: the question, and below it the plan for the answer. */
@Route(value = Paths.VNIC_VLAN, layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class VnicVlanView extends ChangeView {
    private static final long serialVersionUID = 1;

    /** Whose adapter it is, and how it is now. */
    private record Found(VnicId id, Message name, VlanSetting now) {}

    private final transient Changes changes;
    private final RadioButtonGroup<Boolean> tagged = new RadioButtonGroup<>();
    private final IntegerField number = new IntegerField();
    private final Div sheet = new Div();
    private final Div foot = new Div();
    private final Notice refused = new Notice(Notice.Tone.ERROR);

    VnicVlanView(Hosts hosts, Changes changes) {
        super(hosts, "ui.vnic-vlan.title");
        this.changes = changes;
        addClassName("pb-page");
        foot.addClassName("pb-wizard-foot");
        refused.setVisible(false);
    }

    @Override
    void plan(BeforeEnterEvent event, RegisteredHost host, HostNetwork network) {
        Found found = HostRoute.subject(event)
                .flatMap(subject -> subject instanceof Subject.Vnic(var id) ? find(network, id) : Optional.empty())
                .orElseThrow(NotFoundException::new);
        Integer now = found.now().mainVlan();
        tagged.setId("vlan-mode");
        tagged.setAriaLabel(speaker.say("ui.vnic-vlan.question", found.name()));
        tagged.setHelperText(speaker.say("ui.vnic-vlan.now", Words.vlan(found.now())));
        tagged.setItems(Boolean.FALSE, Boolean.TRUE);
        tagged.setItemLabelGenerator(each -> speaker.say("ui.vnic-vlan." + (each ? "access" : "untagged")));
        tagged.setValue(now != null);
        number.setId("vlan-id");
        number.setLabel(speaker.say("ui.vnic-vlan.id"));
        number.setManualValidation(true);
        number.setValue(now);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        tagged.addValueChangeListener(change -> show(host, network, found));
        number.addValueChangeListener(change -> show(host, network, found));
        Div form = new Div(tagged, number);
        form.addClassName("pb-vlan-form");
        add(new H1(speaker.say("ui.vnic-vlan.question", found.name())), form, sheet, refused, foot);
        show(host, network, found);
    }

    private void show(RegisteredHost host, HostNetwork network, Found found) {
        sheet.removeAll();
        foot.removeAll();
        refused.setVisible(false);
        number.setVisible(tagged.getValue());
        number.setInvalid(false);
        Button cancel = new Button(speaker.say("ui.wizard.cancel"), click -> leave(host));
        cancel.setId("wizard-back");
        foot.add(cancel);
        Integer typed = number.getValue();
        if (tagged.getValue() && typed == null) {
            return;
        }
        try {
            SetVnicVlan.Vlan wanted = tagged.getValue() && typed != null
                    ? new SetVnicVlan.Vlan.Access(new VlanId(typed))
                    : new SetVnicVlan.Vlan.Untagged();
            Planning planning = Planner.plan(network, new SetVnicVlan(found.id(), wanted));
            sheet.add(new PlanSheet(network, planning, "", speaker));
            Plan plan = planning.plan();
            if (plan != null) {
                foot.add(new RunStart(changes, host, plan, refused, speaker));
            }
        } catch (InvalidValueException wrong) {
            number.setErrorMessage(speaker.say(wrong.said()));
            number.setInvalid(true);
        }
    }

    private static Optional<Found> find(HostNetwork network, VnicId id) {
        return Stream.concat(
                        network.hostVnics().stream()
                                .filter(each -> each.id().equals(id))
                                .map(each ->
                                        new Found(id, Message.of("ui.vnic-vlan.of-host", each.name()), each.vlan())),
                        network.virtualMachines().stream().flatMap(machine -> machine.vnics().stream()
                                .filter(each -> each.id().equals(id))
                                .map(each -> new Found(
                                        id,
                                        Message.of("ui.vnic-vlan.of-vm", each.name(), machine.name()),
                                        each.vlan()))))
                .findFirst();
    }
}
