package io.patchbay.change.run;

import io.patchbay.testing.Postgres;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("postgres")
class RunsOnPostgresTest extends RunPromises {
    @TempDir
    private static Path folder;

    private static @Nullable Postgres server;

    @Override
    Map<String, Object> database() throws Exception {
        if (server == null) {
            server = Postgres.start(folder);
        }
        return Map.of(
                "spring.datasource.url",
                server.url(),
                "spring.datasource.username",
                Postgres.user(),
                // not alone on its database, as with several consoles
                "patchbay.database.url",
                server.url());
    }

    @Override
    void stopDatabase() throws Exception {
        if (server != null) {
            server.close();
        }
    }
}
