package io.patchbay.ui.change;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.patchbay.change.plan.Planning;
import io.patchbay.network.InvalidValueException;
import io.patchbay.network.Severity;
import io.patchbay.ui.parts.FindingList;
import io.patchbay.ui.texts.Speaker;
import java.util.List;

/** Does the host itself hang on it, too, and in which VLAN? */
final class HostOnItPage extends WizardPage {
    private static final long serialVersionUID = 1;

    private final transient NewSwitchDraft draft;
    private final transient Speaker speaker;
    private final IntegerField vlan = new IntegerField();
    private final FindingList findings;

    HostOnItPage(NewSwitchDraft draft, Speaker speaker, Runnable changed) {
        super(speaker, "ui.wizard.host", draft.name().strip());
        this.draft = draft;
        this.speaker = speaker;
        findings = new FindingList(speaker);
        RadioButtonGroup<Boolean> shared = new RadioButtonGroup<>();
        shared.setId("shared");
        shared.addClassName("pb-choices");
        shared.setAriaLabel(speaker.say("ui.wizard.host.question", draft.name().strip()));
        shared.setItems(Boolean.TRUE, Boolean.FALSE);
        shared.setRenderer(new ComponentRenderer<>(each -> new Choice(
                speaker.say("ui.wizard.host." + each),
                speaker.say("ui.wizard.host." + each + ".what", draft.name().strip()),
                List.of(),
                List.of())));
        shared.setValue(draft.shared());
        shared.addValueChangeListener(change -> {
            draft.shared(change.getValue());
            judge();
            changed.run();
        });
        vlan.setId("management-vlan");
        vlan.setLabel(speaker.say("ui.wizard.host.vlan"));
        vlan.setHelperText(speaker.say("ui.wizard.host.vlan.help"));
        vlan.setPlaceholder(speaker.say("ui.vlan.untagged"));
        vlan.setClearButtonVisible(true);
        vlan.setWidth("220px");
        vlan.setManualValidation(true);
        vlan.setValue(draft.vlan());
        vlan.setValueChangeMode(ValueChangeMode.LAZY);
        vlan.addValueChangeListener(change -> {
            draft.vlan(change.getValue());
            judge();
            changed.run();
        });
        add(shared, vlan, findings);
        judge();
    }

    @Override
    boolean answered() {
        return judge();
    }

    private boolean judge() {
        vlan.setVisible(draft.shared());
        vlan.setInvalid(false);
        try {
            Planning planning = draft.plan();
            findings.show(planning.findings());
            return planning.of(Severity.ERROR).isEmpty();
        } catch (InvalidValueException wrong) {
            findings.show(List.of());
            vlan.setErrorMessage(speaker.say(wrong.said()));
            vlan.setInvalid(true);
            return false;
        }
    }
}
