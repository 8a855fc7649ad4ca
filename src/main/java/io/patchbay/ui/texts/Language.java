package io.patchbay.ui.texts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that the screens speak. The first is what a browser with none of them gets. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "English", ""),
    JAPANESE(Locale.JAPANESE, "日本語", "_ja");

    private final Locale locale;
    private final String ownName;
    private final String bundleSuffix;

    Language(Locale locale, String ownName, String bundleSuffix) {
        this.locale = locale;
        this.ownName = ownName;
        this.bundleSuffix = bundleSuffix;
    }

    public Locale locale() {
        return locale;
    }

    /** As its speakers write it, whatever language the screen is in. */
    public String ownName() {
        return ownName;
    }

    /** Such as {@code ja}; what {@code <html lang>} and the cookie hold. */
    public String tag() {
        return locale.toLanguageTag();
    }

    String bundleSuffix() {
        return bundleSuffix;
    }

    public static Language of(Locale locale) {
        return ofTag(locale.getLanguage()).orElse(ENGLISH);
    }

    /** Empty for anything that is no tag of ours; a cookie can hold whatever a peer wrote there. */
    public static Optional<Language> ofTag(String tag) {
        return Stream.of(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }
}
