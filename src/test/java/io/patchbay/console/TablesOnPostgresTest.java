package io.patchbay.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.testing.Postgres;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("postgres")
class TablesOnPostgresTest extends OwnTables {
    @TempDir
    private static Path folder;

    private static @Nullable Postgres server;

    @Override
    RunningConsole startConsole() throws Exception {
        if (server == null) {
            server = Postgres.start(folder);
        }
        return RunningConsole.start(
                folder,
                "patchbay.hosts.reads-at-once=0",
                "patchbay.database.url=" + server.url(),
                "patchbay.database.user=" + Postgres.user(),
                "patchbay.database.password=");
    }

    @Override
    void stopDatabase() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void reallyRunsOnPostgres() throws Exception {
        assertThat(Objects.requireNonNull(server).version()).matches("\\d+\\.\\d+.*");
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
