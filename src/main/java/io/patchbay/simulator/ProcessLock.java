package io.patchbay.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A lock against threads of this process and against other processes; the system frees it when a process dies. */
final class ProcessLock {
    /** The system's locks are the process's: two of its threads must not ask for one at once. */
    private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private final Path file;
    private final ReentrantLock here;

    /** @param file made where it is missing, and left behind empty */
    ProcessLock(Path file) {
        this.file = file.toAbsolutePath().normalize();
        this.here = HERE.computeIfAbsent(this.file, path -> new ReentrantLock());
    }

    /** Waits for its turn, interrupted or not: what is done inside is short. */
    <T> T inside(Supplier<T> action) {
        here.lock();
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try (FileChannel channel = FileChannel.open(
                        file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerFiles.OWNER_ONLY)) {
                    channel.lock();
                    return action.get();
                } catch (FileLockInterruptionException e) {
                    // stopped while it waited: the turn is short, and half a step is worse than a late stop
                    interrupted |= Thread.interrupted();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The lock " + file + " can't be had: " + e.getMessage(), e);
        } finally {
            here.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
