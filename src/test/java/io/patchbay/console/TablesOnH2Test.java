package io.patchbay.console;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class TablesOnH2Test extends OwnTables {
    @TempDir
    private static Path folder;

    @Override
    RunningConsole startConsole() {
        return RunningConsole.start(folder, "patchbay.hosts.reads-at-once=0");
    }
}
