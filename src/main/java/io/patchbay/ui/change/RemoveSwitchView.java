package io.patchbay.ui.change;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.patchbay.change.Changes;
import io.patchbay.change.intent.RemoveSwitch;
import io.patchbay.change.plan.Plan;
import io.patchbay.change.plan.Planner;
import io.patchbay.change.plan.Planning;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Subject;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.ui.parts.Notice;
import io.patchbay.ui.shell.HostRoute;
import io.patchbay.ui.shell.MainLayout;
import io.patchbay.ui.shell.Paths;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** A switch is to go: there is nothing to ask, so the plan comes at once. */
@Route(value = Paths.REMOVE_SWITCH, layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class RemoveSwitchView extends ChangeView {
    private static final long serialVersionUID = 1;

    private final transient Changes changes;

    RemoveSwitchView(Hosts hosts, Changes changes) {
        super(hosts, "ui.remove-switch.title");
        this.changes = changes;
        addClassName("pb-page");
    }

    @Override
    void plan(BeforeEnterEvent event, RegisteredHost host, HostNetwork network) {
        VirtualSwitch which = HostRoute.subject(event)
                .flatMap(subject ->
                        subject instanceof Subject.Switch(var id) ? network.virtualSwitch(id) : Optional.empty())
                .orElseThrow(NotFoundException::new);
        Planning planning = Planner.plan(network, new RemoveSwitch(which.id()));
        add(new PlanSheet(
                network, planning, speaker.say("ui.plan.remove-switch", which.name(), host.displayName()), speaker));
        Notice refused = new Notice(Notice.Tone.ERROR);
        refused.setVisible(false);
        Button cancel = new Button(speaker.say("ui.wizard.cancel"), click -> leave(host));
        cancel.setId("wizard-back");
        Div foot = new Div(cancel);
        foot.addClassName("pb-wizard-foot");
        Plan plan = planning.plan();
        if (plan != null) {
            foot.add(new RunStart(changes, host, plan, refused, speaker));
        }
        add(refused, foot);
    }
}
