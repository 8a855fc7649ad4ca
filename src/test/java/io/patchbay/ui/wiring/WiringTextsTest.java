package io.patchbay.ui.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.diagram.Picture;
import io.patchbay.diagram.Wiring;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.testing.Hosts;
import io.patchbay.ui.texts.Language;
import io.patchbay.ui.texts.Speaker;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WiringTextsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasATextForEverythingThatAPictureSays(Language language) {
        Map<String, String> texts = new Speaker(language).patterns("wiring.");

        assertThat(texts).containsKeys("wiring.label", "wiring.plug.unplugged", "wiring.plug.lost");
        assertThat(texts.keySet()).containsAll(said());
    }

    /** The browser fills in {@code {0}} and nothing else. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void usesNoPatternThatTheBrowserCannotFill(Language language) {
        assertThat(new Speaker(language).patterns("wiring.").values())
                .allSatisfy(pattern ->
                        assertThat(pattern.replaceAll("\\{\\d\\}", "")).doesNotContain("{", "}", "'"));
    }

    private static Collection<String> said() {
        TreeSet<String> keys = new TreeSet<>();
        Stream.of(
                        Hosts.sharedUplink(),
                        Hosts.convergedSet(),
                        Hosts.lbfo(),
                        Hosts.ciscoUcs(),
                        Hosts.laptop(),
                        Hosts.japanese(),
                        Hosts.fresh())
                .map(WiringTextsTest::picture)
                .forEach(picture -> {
                    picture.lanes().forEach(each -> gather(each.title(), keys));
                    picture.parts().forEach(each -> gather(each.label(), keys));
                    picture.nics().forEach(each -> gather(each.facts(), keys));
                    picture.brackets().forEach(each -> gather(each.caption(), keys));
                    picture.owners().forEach(each -> gather(each.remarks(), keys));
                    picture.notShown().forEach(each -> gather(each.reason(), keys));
                });
        return keys;
    }

    private static Picture picture(HostNetwork network) {
        return Wiring.layout(network);
    }

    private static void gather(Object said, TreeSet<String> keys) {
        if (said instanceof Message message) {
            keys.add(message.key());
            gather(message.parameters(), keys);
        } else if (said instanceof Collection<?> several) {
            several.forEach(each -> gather(each, keys));
        }
    }
}
