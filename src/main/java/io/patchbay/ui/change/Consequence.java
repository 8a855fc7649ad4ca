package io.patchbay.ui.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.patchbay.change.plan.Plan;
import io.patchbay.change.plan.Planning;
import io.patchbay.change.plan.Prediction;
import io.patchbay.diagram.Wiring;
import io.patchbay.network.HostNetwork;
import io.patchbay.ui.parts.Card;
import io.patchbay.ui.texts.Speaker;
import io.patchbay.ui.wiring.WiringDiagram;
import java.util.Optional;

/** Beside a question: the part of the host that it is about, as it will be with the answers so far. */
final class Consequence extends Card {
    private static final long serialVersionUID = 1;

    private final transient Speaker speaker;
    private final WiringDiagram diagram;
    private final Div below = new Div();
    private final Paragraph unfinished = new Paragraph();

    Consequence(Speaker speaker) {
        super(speaker.say("ui.consequence.title"));
        this.speaker = speaker;
        setId("consequence");
        diagram = new WiringDiagram(speaker.say("ui.consequence.title"));
        addClassName("pb-consequence");
        below.addClassName("pb-card-body");
        unfinished.addClassNames("pb-card-body", "pb-quiet");
        unfinished.setText(speaker.say("ui.consequence.unfinished"));
        add(diagram, below, unfinished);
    }

    void show(HostNetwork network, Optional<Planning> outlook) {
        Plan plan = outlook.map(Planning::plan).orElse(null);
        diagram.setVisible(plan != null);
        below.setVisible(plan != null);
        unfinished.setVisible(plan == null);
        if (plan != null) {
            Excerpt excerpt = Excerpt.of(network, Prediction.predict(network, plan));
            diagram.setPicture(Wiring.excerpt(excerpt.after()));
            below.removeAll();
            below.add(new CostList(plan, network, speaker));
        }
    }
}
