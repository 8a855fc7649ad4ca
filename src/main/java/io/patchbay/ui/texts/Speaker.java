package io.patchbay.ui.texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.patchbay.network.Message;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says keys and messages in one language. Every text is a {@link MessageFormat} pattern. A plain parameter is said as it
 * is: a number without separators (VLAN 4094), a {@link Message} in its own words, a collection as a list.
 *
 * @param language the person's; handed over explicitly, because a thread in the background has none
 */
public record Speaker(Language language) {

    public static Speaker of(UI ui) {
        return new Speaker(Language.of(ui.getLocale()));
    }

    /** The speaker of the screen that {@code component} is on, or of the one that is being made. */
    public static Speaker of(Component component) {
        return of(component.getUI().orElseGet(UI::getCurrent));
    }

    /** The speaker of the screen whose request is being answered. */
    public static Speaker here() {
        return of(UI.getCurrent());
    }

    public Locale locale() {
        return language.locale();
    }

    public String say(Message message) {
        return say(message.key(), message.parameters().toArray());
    }

    /** A key that no bundle has is said as itself, so that a missing text is seen and nothing breaks. */
    public String say(String key, Object... parameters) {
        return find(key, parameters).orElse(key);
    }

    public Optional<String> find(String key, Object... parameters) {
        return Bundles.all().find(language, key).map(pattern -> format(pattern, parameters));
    }

    /** The patterns below these prefixes, for an element that speaks in the browser. */
    public Map<String, String> patterns(String... prefixes) {
        return Bundles.all().texts(language).entrySet().stream()
                .filter(each -> Arrays.stream(prefixes).anyMatch(each.getKey()::startsWith))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** {@code a, b and more} as this language lists things. */
    public String list(Collection<?> things) {
        return things.stream().map(this::plain).collect(Collectors.joining(say("ui.list.separator")));
    }

    private String format(String pattern, Object[] parameters) {
        MessageFormat format = new MessageFormat(pattern, locale());
        Format[] chosen = format.getFormats();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] == null) {
                format.setFormat(i, new AsItIs(this));
            }
        }
        return format.format(parameters);
    }

    private String plain(Object parameter) {
        return switch (parameter) {
            case Message message -> say(message);
            case Collection<?> several -> list(several);
            default -> String.valueOf(parameter);
        };
    }

    /** Speaks a parameter for which the pattern asks no format of its own. */
    private static final class AsItIs extends Format {
        private static final long serialVersionUID = 1;

        private final transient Speaker speaker;

        AsItIs(Speaker speaker) {
            this.speaker = speaker;
        }

        @Override
        public StringBuffer format(Object value, StringBuffer out, FieldPosition position) {
            return out.append(speaker.plain(value));
        }

        @Override
        public Object parseObject(String source, ParsePosition position) {
            throw new UnsupportedOperationException("Texts are said, never read back");
        }
    }
}
