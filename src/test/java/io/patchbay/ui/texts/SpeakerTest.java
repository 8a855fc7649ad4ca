package io.patchbay.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.network.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakerTest {
    private final Speaker english = new Speaker(Language.ENGLISH);
    private final Speaker japanese = new Speaker(Language.JAPANESE);

    @Test
    void saysNumbersWithoutSeparators() {
        Message message = Message.of("value.vlan.range", 40950, 1, 4094);
        assertThat(english.say(message)).contains("VLAN 40950").contains("4094");
        assertThat(japanese.say(message)).contains("VLAN 40950").contains("4094");
    }

    @Test
    void saysAMessageInsideAMessageInTheSameLanguage() {
        Message inner = Message.of("ui.nav.fleet");
        assertThat(english.say("ui.title", inner)).startsWith("Fleet");
        assertThat(japanese.say("ui.title", inner)).startsWith("フリート");
    }

    @Test
    void framesWhatIsEnglishOnAJapaneseScreen() {
        assertThat(japanese.say("ui.run.connection-detail", "connection reset"))
                .contains("英語")
                .endsWith("connection reset");
        assertThat(japanese.say("ui.host.unreadable", "Type is 9.")).contains("英語");
    }

    @Test
    void listsAsTheLanguageLists() {
        assertThat(english.list(List.of("a", "b"))).isEqualTo("a, b");
        assertThat(japanese.list(List.of("a", "b"))).isEqualTo("a、b");
    }

    @Test
    void whatALanguageCountsItCounts() {
        assertThat(english.say("ui.fleet.adapters", 1L)).isEqualTo("1 adapter");
        assertThat(english.say("ui.fleet.adapters", 12L)).isEqualTo("12 adapters");
    }

    @Test
    void aParameterIsNeverTakenForAPattern() {
        assertThat(english.say("ui.fleet.nothing-found", "{0} '$(x)' {1}")).contains("“{0} '$(x)' {1}”");
    }

    @Test
    void saysAKeyThatNobodyWroteAsItself() {
        assertThat(english.say("no.such.key", 1)).isEqualTo("no.such.key");
    }
}
