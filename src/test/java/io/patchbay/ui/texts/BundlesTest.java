package io.patchbay.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @ParameterizedTest
    @EnumSource
    void noLanguageLacksAText(Language language) {
        Set<String> lacking = new TreeSet<>(texts(Language.ENGLISH).keySet());
        lacking.addAll(texts(Language.JAPANESE).keySet());
        assertThat(lacking).hasSizeGreaterThan(100);
        lacking.removeAll(texts(language).keySet());
        assertThat(lacking).isEmpty();
    }

    @Test
    void bothLanguagesTakeTheSameParameters() {
        Map<String, String> english = texts(Language.ENGLISH);
        assertThat(complaints(
                        Language.JAPANESE,
                        (key, text) -> parameters(text).equals(parameters(english.getOrDefault(key, text)))
                                ? ""
                                : key + " takes " + parameters(text) + ", in English "
                                        + parameters(english.getOrDefault(key, ""))))
                .isEmpty();
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

    private static Set<String> parameters(String text) {
        Set<String> numbers = new TreeSet<>();
        var found = PARAMETER.matcher(text);
        while (found.find()) {
            numbers.add(found.group(1));
        }
        return numbers;
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
