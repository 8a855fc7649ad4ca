package io.patchbay.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The real PowerShell engine that judges our client and our scripts: {@code PATCHBAY_TEST_PWSH}, else pwsh on PATH. */
public final class Engine {
    public static final String VARIABLE = "PATCHBAY_TEST_PWSH";

    private Engine() {}

    public static Optional<Path> find() {
        String named = System.getenv(VARIABLE);
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named).toAbsolutePath().normalize()).filter(Files::isExecutable);
        }
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(each -> !each.isBlank())
                .map(each -> Path.of(each, "pwsh"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Path path() {
        return find().orElseThrow(() -> new IllegalStateException("No PowerShell engine; set " + VARIABLE));
    }
}
