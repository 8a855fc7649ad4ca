package io.patchbay.ui.signin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.patchbay.access.FirstAdministrator;
import io.patchbay.access.SignInPaths;
import io.patchbay.ui.parts.Notice;
import io.patchbay.ui.texts.Speaker;
import java.util.Arrays;

/** The first start: the one-time code of the terminal, a name, a password; then sign-in. */
@Route(SignInPaths.SETUP)
@AnonymousAllowed
public class SetupView extends Door implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient FirstAdministrator first;
    private final transient Speaker speaker = Speaker.here();
    private final TextField code = new TextField();
    private final TextField userName = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Notice codeVoid = new Notice(Notice.Tone.ERROR);

    SetupView(FirstAdministrator first) {
        this.first = first;
        title(speaker.say("ui.setup.title"));
        card().addClassName("pb-wide");

        code.setId("setup-code");
        code.setLabel(speaker.say("ui.setup.code"));
        code.setHelperText(speaker.say("ui.setup.code.help"));
        code.setAutocomplete(Autocomplete.OFF);
        code.setAutocapitalize(Autocapitalize.NONE);
        code.addClassName("pb-mono-input");
        code.setAutofocus(true);

        userName.setId("setup-user-name");
        userName.setLabel(speaker.say("ui.setup.user-name"));
        userName.setAutocomplete(Autocomplete.USERNAME);
        userName.setAutocapitalize(Autocapitalize.NONE);
        userName.setMaxLength(64);

        password.setId("setup-password");
        password.setLabel(speaker.say("ui.setup.password"));
        password.setHelperText(speaker.say("ui.setup.password.help", FirstAdministrator.SHORTEST_PASSWORD));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);

        again.setId("setup-password-again");
        again.setLabel(speaker.say("ui.setup.password-again"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);

        codeVoid.setVisible(false);
        Button create = new Button(speaker.say("ui.setup.submit"), click -> create());
        create.setId("setup-submit");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        card().add(new Paragraph(speaker.say("ui.setup.lead")), codeVoid, code, userName, password, again, create);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!first.needed()) {
            event.forwardTo(SignInView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return speaker.say("ui.title", speaker.say("ui.setup.title"));
    }

    private void create() {
        code.setInvalid(false);
        userName.setInvalid(false);
        password.setInvalid(false);
        again.setInvalid(false);
        if (!password.getValue().equals(again.getValue())) {
            refuse(again, "ui.setup.password-again.different");
            return;
        }
        char[] secret = password.getValue().toCharArray();
        try {
            switch (first.create(code.getValue(), userName.getValue(), secret)) {
                case CREATED, NOT_NEEDED -> UI.getCurrent().navigate(SignInView.class);
                case WRONG_CODE -> refuse(code, "ui.setup.code.wrong");
                case CODE_VOID -> {
                    codeVoid.say(speaker.say("ui.setup.code.void.title"), speaker.say("ui.setup.code.void.text"));
                    codeVoid.setVisible(true);
                }
                case USER_NAME_UNFIT -> refuse(userName, "ui.setup.user-name.unfit");
                case PASSWORD_UNFIT ->
                    refuse(password, "ui.setup.password.unfit", FirstAdministrator.SHORTEST_PASSWORD);
            }
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private void refuse(TextFieldBase<?, String> field, String key, Object... parameters) {
        field.setErrorMessage(speaker.say(key, parameters));
        field.setInvalid(true);
        field.focus();
    }
}
