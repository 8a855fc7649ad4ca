package io.patchbay.ui.change;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.patchbay.change.Changes;
import io.patchbay.change.RunRefusedException;
import io.patchbay.change.plan.Plan;
import io.patchbay.host.RegisteredHost;
import io.patchbay.ui.parts.Notice;
import io.patchbay.ui.shell.Paths;
import io.patchbay.ui.texts.Speaker;

/** The one button that changes a host. */
final class RunStart extends Button {
    private static final long serialVersionUID = 1;

    /** @param refused where a refusal is said */
    RunStart(Changes changes, RegisteredHost host, Plan plan, Notice refused, Speaker speaker) {
        super(speaker.say("ui.plan.run", host.displayName()));
        setId("run-plan");
        addThemeVariants(ButtonVariant.PRIMARY);
        setDisableOnClick(true);
        addClickListener(click -> {
            try {
                Paths.go(UI.getCurrent(), Paths.run(changes.start(host.id(), plan)));
            } catch (RunRefusedException said) {
                refused.say(speaker.say("ui.plan.not-started"), speaker.say(said.said()));
                refused.setVisible(true);
                setEnabled(true);
            }
        });
    }
}
