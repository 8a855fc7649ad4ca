package io.patchbay.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Pre;
import io.patchbay.ui.texts.Speaker;

/** PowerShell to read and to take along. */
public class CodeCard extends Card {
    private static final long serialVersionUID = 1;

    private final Pre code = new Pre();

    public CodeCard(String id, String title, Speaker speaker) {
        super(title);
        setId(id);
        code.addClassName("pb-code");
        code.getElement().setAttribute("tabindex", "0");
        code.getElement().setAttribute("role", "region");
        code.getElement().setAttribute("aria-label", title);
        code.getElement().setAttribute("translate", "no");
        Button copy = new Button(speaker.say("ui.copy"));
        copy.setId(id + "-copy");
        copy.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        copy.setAriaLabel(speaker.say("ui.copy.of", title));
        copy.addClickListener(click -> {
            copy.getElement().executeJs("navigator.clipboard?.writeText($0)", code.getText());
            copy.setText(speaker.say("ui.copied"));
        });
        tools(copy);
        add(code);
    }

    public final void show(String text) {
        code.setText(text.stripTrailing());
    }
}
