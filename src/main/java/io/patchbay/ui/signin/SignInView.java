package io.patchbay.ui.signin;

import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.patchbay.access.FirstAdministrator;
import io.patchbay.access.SignInPaths;
import io.patchbay.ui.parts.Notice;
import io.patchbay.ui.texts.Speaker;

/** Name and password. While nobody is registered, this door leads to setup. */
@Route(SignInPaths.SIGN_IN)
@AnonymousAllowed
public class SignInView extends Door implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient FirstAdministrator first;
    private final LoginForm form = new LoginForm();
    private final Notice wait = new Notice(Notice.Tone.WARNING);

    SignInView(FirstAdministrator first) {
        this.first = first;
        Speaker speaker = Speaker.here();
        title(speaker.say("ui.sign-in.title"));
        form.setId("sign-in");
        form.setAction(SignInPaths.SIGN_IN);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts(speaker));
        wait.say(speaker.say("ui.sign-in.wait.title"), speaker.say("ui.sign-in.wait.text"));
        wait.setVisible(false);
        card().add(wait, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (first.needed()) {
            event.forwardTo(SetupView.class);
            return;
        }
        var said = event.getLocation().getQueryParameters().getParameters();
        form.setError(said.containsKey("error"));
        wait.setVisible(said.containsKey("wait"));
    }

    @Override
    public String getPageTitle() {
        return Speaker.here().say("ui.title", Speaker.here().say("ui.sign-in.title"));
    }

    private static LoginI18n texts(Speaker speaker) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form form = texts.getForm();
        form.setTitle("");
        form.setUsername(speaker.say("ui.sign-in.user-name"));
        form.setPassword(speaker.say("ui.sign-in.password"));
        form.setSubmit(speaker.say("ui.sign-in.submit"));
        LoginI18n.ErrorMessage wrong = texts.getErrorMessage();
        wrong.setTitle(speaker.say("ui.sign-in.wrong.title"));
        wrong.setMessage(speaker.say("ui.sign-in.wrong.text"));
        wrong.setUsername(speaker.say("ui.sign-in.user-name.missing"));
        wrong.setPassword(speaker.say("ui.sign-in.password.missing"));
        return texts;
    }
}
