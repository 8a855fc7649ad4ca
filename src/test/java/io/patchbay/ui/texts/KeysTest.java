package io.patchbay.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that the sources name is a text, or the beginning of texts. */
class KeysTest {
    private static final Pattern KEY =
            Pattern.compile("\"((?:ui|host|access|change|wiring|value)\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)\\.?\"");

    @Test
    void everyKeyOfTheSourcesIsWritten() throws IOException {
        Set<String> written = Bundles.all().texts(Language.ENGLISH).keySet();
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/patchbay"))) {
            sources.filter(each -> each.toString().endsWith(".java")).forEach(source -> {
                var found = KEY.matcher(read(source));
                while (found.find()) {
                    String key = found.group(1);
                    boolean known =
                            written.contains(key) || written.stream().anyMatch(each -> each.startsWith(key + "."));
                    if (!known) {
                        missing.add(key + " in " + source.getFileName());
                    }
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
