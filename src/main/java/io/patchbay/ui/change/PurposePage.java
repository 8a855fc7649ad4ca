package io.patchbay.ui.change;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.patchbay.ui.texts.Speaker;
import java.util.List;

/** What is the switch for? The answer is its kind. */
final class PurposePage extends WizardPage {
    private static final long serialVersionUID = 1;

    PurposePage(NewSwitchDraft draft, Speaker speaker, Runnable changed) {
        super(speaker, "ui.wizard.purpose");
        RadioButtonGroup<NewSwitchDraft.Purpose> purposes = new RadioButtonGroup<>();
        purposes.setId("purpose");
        purposes.addClassName("pb-choices");
        purposes.setAriaLabel(speaker.say("ui.wizard.purpose.question"));
        purposes.setItems(NewSwitchDraft.Purpose.values());
        purposes.setRenderer(new ComponentRenderer<>(each -> new Choice(
                speaker.say("ui.wizard.purpose." + each),
                speaker.say("ui.wizard.purpose." + each + ".what"),
                List.of(speaker.say("ui.wizard.purpose." + each + ".kind")),
                List.of())));
        purposes.setValue(draft.purpose());
        purposes.addValueChangeListener(change -> {
            draft.purpose(change.getValue());
            changed.run();
        });
        add(purposes);
    }

    @Override
    boolean answered() {
        return true;
    }
}
