package io.patchbay.change.run;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class RunsOnH2Test extends RunPromises {
    @TempDir
    private static Path folder;

    @Override
    Map<String, Object> database() {
        return Map.of(
                "spring.datasource.url",
                "jdbc:h2:file:" + folder.resolve("runs") + ";WRITE_DELAY=0",
                "spring.datasource.username",
                "patchbay");
    }
}
