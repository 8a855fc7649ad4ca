package io.patchbay.ui.texts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a browser remembers of the person in front of it: language and light or dark. Cookies of this site only, read by
 * the server before the first byte of a page, so that nothing flashes.
 */
public final class Preferences {
    private static final String LANGUAGE = "patchbay-language";
    private static final String SCHEME = "patchbay-scheme";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private Preferences() {}

    /** Empty where the person never chose, so that the browser's language counts. */
    public static Optional<Language> language(VaadinRequest request) {
        return value(request, LANGUAGE).flatMap(Language::ofTag);
    }

    public static Scheme scheme(VaadinRequest request) {
        return value(request, SCHEME).flatMap(Scheme::ofWord).orElse(Scheme.SYSTEM);
    }

    public static void keep(UI ui, Language language) {
        keep(ui, LANGUAGE, language.tag());
    }

    public static void keep(UI ui, Scheme scheme) {
        keep(ui, SCHEME, scheme.word());
    }

    private static Optional<String> value(VaadinRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** From the browser's side: an answer that came by push has no header to carry a cookie. */
    private static void keep(UI ui, String name, String value) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=' + $2 + ';SameSite=Lax'"
                                + " + (location.protocol === 'https:' ? ';Secure' : '')",
                        name,
                        value,
                        A_YEAR);
    }

    /** Light, dark, or as the system says. */
    public enum Scheme {
        SYSTEM("system", ColorScheme.Value.LIGHT_DARK),
        LIGHT("light", ColorScheme.Value.LIGHT),
        DARK("dark", ColorScheme.Value.DARK);

        private final String word;
        private final ColorScheme.Value value;

        Scheme(String word, ColorScheme.Value value) {
            this.word = word;
            this.value = value;
        }

        public String word() {
            return word;
        }

        public ColorScheme.Value value() {
            return value;
        }

        static Optional<Scheme> ofWord(String word) {
            return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
        }
    }
}
