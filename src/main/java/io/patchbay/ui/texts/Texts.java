package io.patchbay.ui.texts;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Vaadin's door to the {@link Bundles bundles}; a screen's {@code getTranslation} comes here. */
@Component
public class Texts implements I18NProvider {
    private static final long serialVersionUID = 1;

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.of(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return new Speaker(Language.of(locale)).say(key, parameters);
    }
}
