package io.patchbay.ui.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.patchbay.change.plan.Plan;
import io.patchbay.change.plan.Planning;
import io.patchbay.change.plan.PowerShellText;
import io.patchbay.change.plan.Prediction;
import io.patchbay.change.plan.Step;
import io.patchbay.diagram.Wiring;
import io.patchbay.network.HostNetwork;
import io.patchbay.ui.parts.Card;
import io.patchbay.ui.parts.CodeCard;
import io.patchbay.ui.parts.FindingList;
import io.patchbay.ui.parts.StepList;
import io.patchbay.ui.texts.Speaker;
import io.patchbay.ui.wiring.WiringDiagram;

/**
 * The last page of every change: what is to be known, what happens step by step and what each costs whom, the picture
 * before and after, the exact PowerShell, and the way back.
 */
final class PlanSheet extends Div {
    private static final long serialVersionUID = 1;

    private final transient Speaker speaker;

    /** @param question the title, or empty where the page has one already */
    PlanSheet(HostNetwork network, Planning planning, String question, Speaker speaker) {
        this.speaker = speaker;
        setId("plan");
        addClassName("pb-plan");
        Div words = new Div();
        if (!question.isEmpty()) {
            H1 title = new H1(question);
            title.setId("wizard-question");
            title.getElement().setAttribute("tabindex", "-1");
            words.add(title);
        }
        words.addClassName("pb-plan-words");
        FindingList findings = new FindingList(speaker);
        findings.setId("plan-findings");
        findings.show(planning.findings());
        Plan plan = planning.plan();
        if (plan == null) {
            Paragraph refused = new Paragraph(speaker.say("ui.plan.refused"));
            refused.addClassName("pb-lead");
            words.add(refused, findings);
            add(words);
            return;
        }
        Paragraph lead = new Paragraph(speaker.say("ui.plan.lead"));
        lead.addClassName("pb-lead");
        CodeCard forth = new CodeCard("powershell", speaker.say("ui.plan.powershell"), speaker);
        forth.show(PowerShellText.render(plan));
        CodeCard back = new CodeCard("powershell-undo", speaker.say("ui.plan.way-back"), speaker);
        back.show(PowerShellText.renderUndo(plan));
        words.add(lead, findings, steps(network, plan), forth, back);
        add(words, pictures(network, plan));
    }

    private Card steps(HostNetwork network, Plan plan) {
        StepList list = new StepList(speaker);
        for (Step step : plan.steps()) {
            Costs costs = Costs.of(step.risk(), network);
            Paragraph cost = new Paragraph();
            cost.addClassName("pb-cost");
            cost.getElement().setAttribute("data-severity", costs.severity());
            cost.add(costs.icon().svg(), new Span(speaker.say(costs.said())));
            list.add(step.id(), StepList.Mark.WAITING, speaker.say(step.title()), null, cost);
        }
        return new Card(speaker.say("ui.plan.steps", plan.steps().size()), list);
    }

    private Component pictures(HostNetwork network, Plan plan) {
        Excerpt excerpt = Excerpt.of(network, Prediction.predict(network, plan));
        Div pictures = new Div(picture("before", excerpt.before()), picture("after", excerpt.after()));
        pictures.addClassName("pb-plan-pictures");
        return pictures;
    }

    private Card picture(String which, HostNetwork part) {
        Card card = new Card(speaker.say("ui.plan." + which));
        card.setId("picture-" + which);
        if (part.switches().isEmpty() && part.adapters().isEmpty()) {
            Paragraph nothing = new Paragraph(speaker.say("ui.plan.nothing-there"));
            nothing.addClassNames("pb-card-body", "pb-quiet");
            card.add(nothing);
        } else {
            WiringDiagram diagram = new WiringDiagram(speaker.say("ui.plan." + which));
            diagram.setPicture(Wiring.excerpt(part));
            card.add(diagram);
        }
        return card;
    }
}
