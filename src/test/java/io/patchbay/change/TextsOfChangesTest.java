package io.patchbay.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.network.Concern;
import io.patchbay.network.VirtualSwitch;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever this room says, there is a text for, and no text that nothing says. */
class TextsOfChangesTest {
    private static final Pattern KEY =
            Pattern.compile("\"(change\\.(?:title|step|check|promise|find|run)\\.[A-Za-z.-]+)\"");

    /** Not needed by any intent: what stands on them is said otherwise. */
    private static final Set<Concern> NEVER_NEEDED = EnumSet.of(Concern.PATH, Concern.BINDINGS);

    @Test
    void everyKeyInTheSourcesHasATextAndEveryTextAKey() throws IOException {
        assertThat(saidInSources()).isEqualTo(new TreeSet<>(texts().stringPropertyNames()));
    }

    private static Set<String> saidInSources() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> tree = Files.walk(Path.of("src/main/java/io/patchbay/change"))) {
            for (Path file :
                    tree.filter(each -> each.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .flatMap(TextsOfChangesTest::completed)
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    /** Keys that end in a dot go on with a constant's name. */
    private static Stream<String> completed(String key) {
        if (!key.endsWith(".")) {
            return Stream.of(key);
        }
        return key.contains(".concern.")
                ? EnumSet.complementOf(EnumSet.copyOf(NEVER_NEEDED)).stream().map(each -> key + each)
                : Arrays.stream(VirtualSwitch.Type.values()).map(each -> key + each);
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(
                TextsOfChangesTest.class.getResourceAsStream("/io/patchbay/ui/texts/change.properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
