package io.patchbay.simulator;

import io.patchbay.simulator.state.HostState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One host's state in a file that several processes may serve at once: the simulator, and front ends on standard input.
 * The file is always whole, since it is replaced; whoever changes it holds a lock and starts from what it says.
 */
final class HostFile implements StateStore {
    private final String name;
    private final Path file;
    private final JsonMapper json;
    private final ProcessLock lock;
    /** What the file said when it was last read or written here; empty before. */
    private byte[] content = {};

    HostFile(String name, Path file, JsonMapper json) {
        this.name = name;
        this.file = file;
        this.json = json;
        this.lock = new ProcessLock(file.resolveSibling("." + file.getFileName() + ".lock"));
    }

    /** The state as it was left, or the example, which is kept then. */
    HostState open(HostState example) {
        return lock.inside(() -> {
            if (Files.exists(file)) {
                byte[] now = bytes();
                HostState state = read(now);
                content = now;
                return state;
            }
            keep(example);
            return example;
        });
    }

    @Override
    public HostState latest(HostState known) {
        if (!Files.exists(file)) {
            // moved away while it is served: the next start begins with the example, this one goes on
            return known;
        }
        byte[] now = bytes();
        if (Arrays.equals(now, content)) {
            return known;
        }
        HostState state = read(now);
        content = now;
        return state;
    }

    @Override
    public HostState change(HostState known, UnaryOperator<HostState> step) {
        return lock.inside(() -> {
            HostState now = latest(known);
            HostState next = step.apply(now);
            if (!next.equals(now)) {
                keep(next);
            }
            return next;
        });
    }

    private void keep(HostState state) {
        byte[] next = json.writeValueAsBytes(state);
        OwnerFiles.replace(file, next);
        content = next;
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The state of " + name + " in " + file + " can't be read.", e);
        }
    }

    private HostState read(byte[] bytes) {
        try {
            return json.readValue(bytes, HostState.class);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "The state of " + name + " in " + file + " can't be read (" + e.getMessage()
                            + "). Move that file away to start again with the example host.",
                    e);
        }
    }
}
