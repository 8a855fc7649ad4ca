package io.patchbay.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both languages say the same things, and every text can be said. */
class BundlesTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?![{'])(?<!['}]')");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(texts(Language.JAPANESE).keySet())
                .isEqualTo(texts(Language.ENGLISH).keySet());
        assertThat(texts(Language.ENGLISH)).hasSizeGreaterThan(100);
    }

    @Test
    void bothLanguagesTakeTheSameParameters() {
        assertThat(parameters(texts(Language.JAPANESE))).isEqualTo(parameters(texts(Language.ENGLISH)));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsAPatternThatCanBeSaid(Language language) {
        assertThat(complaints(language, (key, text) -> {
                    try {
                        new MessageFormat(text, language.locale());
                        return "";
                    } catch (IllegalArgumentException wrong) {
                        return key + ": " + wrong.getMessage();
                    }
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noTextLosesItsParametersToAnApostrophe(Language language) {
        assertThat(complaints(
                        language,
                        (key, text) -> LONE_APOSTROPHE.matcher(text).find() ? key + ": write ’ or '' in: " + text : ""))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsEmpty(Language language) {
        assertThat(complaints(language, (key, text) -> text.isBlank() ? key : ""))
                .isEmpty();
    }

    @Test
    void japaneseTextsAreJapanese() {
        Pattern japanese = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
        Map<String, String> english = texts(Language.ENGLISH);
        assertThat(complaints(
                        Language.JAPANESE,
                        (key, text) -> text.equals(english.get(key))
                                        && text.replaceAll("\\{[^}]*}", "").matches(".*[a-z]{3,} [a-z]{3,}.*")
                                        && !japanese.matcher(text).find()
                                ? key + " is still English: " + text
                                : ""))
                .isEmpty();
    }

    private static Map<String, String> texts(Language language) {
        return Bundles.all().texts(language);
    }

    private static Map<String, TreeSet<String>> parameters(Map<String, String> texts) {
        Map<String, TreeSet<String>> all = new TreeMap<>();
        texts.forEach((key, text) -> {
            var found = PARAMETER.matcher(text);
            TreeSet<String> numbers = new TreeSet<>();
            while (found.find()) {
                numbers.add(found.group(1));
            }
            all.put(key, numbers);
        });
        return all;
    }

    private static List<String> complaints(Language language, BiFunction<String, String, String> judge) {
        List<String> complaints = new ArrayList<>();
        texts(language).forEach((key, text) -> {
            String complaint = judge.apply(key, text);
            if (!complaint.isEmpty()) {
                complaints.add(complaint);
            }
        });
        return complaints;
    }
}
