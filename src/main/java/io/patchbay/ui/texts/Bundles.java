package io.patchbay.ui.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All texts of all features: every {@code *.properties} in this package's resource folder (UTF-8), {@code _ja} for
 * Japanese. Read once; immutable.
 */
final class Bundles {
    private static final String FOLDER = "io/patchbay/ui/texts/";
    private static final Bundles ALL = read();

    private final Map<Language, Map<String, String>> texts;

    private Bundles(Map<Language, Map<String, String>> texts) {
        this.texts = texts;
    }

    static Bundles all() {
        return ALL;
    }

    Optional<String> find(Language language, String key) {
        return Optional.ofNullable(texts(language).get(key));
    }

    Map<String, String> texts(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    private static Bundles read() {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.properties");
            for (Resource file : files) {
                Map<String, String> texts = all.computeIfAbsent(languageOf(file), ignored -> new TreeMap<>());
                load(file).forEach((key, text) -> {
                    if (texts.putIfAbsent(key, text) != null) {
                        throw new IllegalStateException("The key " + key + " of " + file.getFilename()
                                + " is in another bundle too; give it one home");
                    }
                });
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The texts of the screens can't be read", failure);
        }
        return new Bundles(all);
    }

    private static Language languageOf(Resource file) {
        String name = Optional.ofNullable(file.getFilename()).orElse("");
        return name.endsWith(Language.JAPANESE.bundleSuffix() + ".properties") ? Language.JAPANESE : Language.ENGLISH;
    }

    private static Map<String, String> load(Resource file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }
}
