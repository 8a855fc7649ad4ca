package io.patchbay.ui.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.patchbay.ui.texts.Speaker;

/** One question of a wizard. */
abstract class WizardPage extends Div {
    private static final long serialVersionUID = 1;

    WizardPage(Speaker speaker, String key, Object... parameters) {
        addClassName("pb-wizard-page");
        H1 question = new H1(speaker.say(key + ".question", parameters));
        question.setId("wizard-question");
        question.getElement().setAttribute("tabindex", "-1");
        Paragraph lead = new Paragraph(speaker.say(key + ".lead", parameters));
        lead.addClassName("pb-lead");
        add(question, lead);
    }

    /** Whether the answer will do, so that she can go on; where not, the page says why. */
    abstract boolean answered();
}
