package io.patchbay.ui.change;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.patchbay.network.Severity;
import io.patchbay.ui.parts.FindingList;
import io.patchbay.ui.texts.Speaker;

/** What is it called? */
final class NamePage extends WizardPage {
    private static final long serialVersionUID = 1;

    private final transient NewSwitchDraft draft;
    private final transient Speaker speaker;
    private final TextField name = new TextField();
    private final FindingList findings;

    NamePage(NewSwitchDraft draft, Speaker speaker, Runnable changed) {
        super(speaker, "ui.wizard.name");
        this.draft = draft;
        this.speaker = speaker;
        findings = new FindingList(speaker);
        name.setId("switch-name");
        name.setLabel(speaker.say("ui.wizard.name.label"));
        name.setWidthFull();
        name.setAutocomplete(Autocomplete.OFF);
        name.setValue(draft.name());
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValueChangeTimeout(300);
        name.setAutofocus(true);
        name.addValueChangeListener(change -> {
            draft.name(change.getValue());
            judge();
            changed.run();
        });
        TextField notes = new TextField(speaker.say("ui.wizard.notes.label"));
        notes.setId("switch-notes");
        notes.setWidthFull();
        notes.setHelperText(speaker.say("ui.wizard.notes.help"));
        notes.setValue(draft.notes());
        notes.setMaxLength(1000);
        notes.addValueChangeListener(change -> draft.notes(change.getValue()));
        add(name, findings, notes);
        if (!draft.name().isBlank()) {
            judge();
        } else {
            findings.setVisible(false);
        }
    }

    @Override
    boolean answered() {
        return judge();
    }

    private boolean judge() {
        if (name.getValue().isBlank()) {
            name.setErrorMessage(speaker.say("ui.wizard.name.missing"));
            name.setInvalid(true);
            findings.setVisible(false);
            return false;
        }
        var said = draft.aboutName();
        boolean wrong = said.stream().anyMatch(each -> each.severity() == Severity.ERROR);
        name.setErrorMessage("");
        name.setInvalid(wrong);
        findings.show(said);
        return !wrong;
    }
}
