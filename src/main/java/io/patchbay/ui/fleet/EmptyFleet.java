package io.patchbay.ui.fleet;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import io.patchbay.ui.texts.Speaker;

/** No host yet: what this is for, and the doors that lead on. */
final class EmptyFleet extends Div {
    private static final long serialVersionUID = 1;

    /** @param examples how many example hosts are offered; 0 for none, and then there is no such door */
    EmptyFleet(Speaker speaker, int examples, Command addHost, Command addExamples) {
        addClassName("pb-empty");
        setId("empty-fleet");
        Button add = new Button(speaker.say("ui.fleet.add-host"), click -> addHost.execute());
        add.setId("empty-add-host");
        Div doors = new Div(add);
        doors.addClassName("pb-doors");
        if (examples > 0) {
            Button all = new Button(speaker.say("ui.fleet.add-examples", examples), click -> addExamples.execute());
            all.setId("add-example-hosts");
            all.addThemeVariants(ButtonVariant.PRIMARY);
            all.setDisableOnClick(true);
            doors.addComponentAsFirst(all);
        } else {
            add.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Div words =
                new Div(new H2(speaker.say("ui.fleet.empty.title")), new Paragraph(speaker.say("ui.fleet.empty.text")));
        add(words, doors);
    }
}
