package io.patchbay.psrp;

import java.time.Duration;

/**
 * How a pool is opened and how long is waited for what must come soon. How long a pipeline may run is its caller's
 * affair: interrupt it.
 *
 * @param maxRunspaces how many pipelines run at once, 1 or more; each costs the host memory, 2 to 4 are plenty
 * @param openTimeout until the pool must be open
 * @param stopTimeout until a pipeline that was asked to stop must have stopped
 * @param maxReceived how many bytes one pipeline may say, all streams together; one that says more is stopped
 */
public record PoolOptions(int maxRunspaces, Duration openTimeout, Duration stopTimeout, long maxReceived) {
    /** 3 runspaces, 60 seconds to open, 30 to stop, 256 MiB a pipeline. */
    public static final PoolOptions DEFAULT =
            new PoolOptions(3, Duration.ofSeconds(60), Duration.ofSeconds(30), 256L << 20);

    public PoolOptions {
        if (maxRunspaces < 1) {
            throw new IllegalArgumentException("A pool of " + maxRunspaces + " runspaces can run nothing.");
        }
    }

    public PoolOptions withMaxRunspaces(int count) {
        return new PoolOptions(count, openTimeout, stopTimeout, maxReceived);
    }

    public PoolOptions withMaxReceived(long bytes) {
        return new PoolOptions(maxRunspaces, openTimeout, stopTimeout, bytes);
    }
}
