package io.patchbay.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import io.patchbay.ui.texts.Language;
import io.patchbay.ui.texts.Speaker;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = LanguageSwitchTest.class)
class LanguageSwitchTest extends BrowserlessTest {

    /** A door with one text. */
    @Route("test-door")
    public static class TestDoor extends Door {
        private static final long serialVersionUID = 1;

        public TestDoor() {
            title(Speaker.here().say("ui.sign-in.title"));
        }
    }

    @Test
    void speaksTheChosenLanguageAtOnceAndBack() {
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        navigate(TestDoor.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Sign in");

        test($(Button.class).withId("language-ja").single()).click();
        assertThat($(H1.class).single().getText()).isEqualTo("サインイン");
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Language.JAPANESE.locale());

        test($(Button.class).withId("language-en").single()).click();
        assertThat($(H1.class).single().getText()).isEqualTo("Sign in");
    }
}
