package io.patchbay.psrp.stdio;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.stdio.framing.Packet.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Who waits for which acknowledgement. There is one of a kind at a time for each pipeline and for the pool. */
final class Acknowledgements {
    private record Key(Kind kind, @Nullable UUID pipeline) {}

    private final Map<Key, CompletableFuture<@Nullable Void>> awaited = new ConcurrentHashMap<>();
    private volatile @Nullable PsrpException failure;

    /** To be called before what is to be acknowledged is sent. */
    CompletableFuture<@Nullable Void> expect(Kind acknowledgement, @Nullable UUID pipeline) {
        CompletableFuture<@Nullable Void> future = new CompletableFuture<>();
        awaited.put(new Key(acknowledgement, pipeline), future);
        PsrpException why = failure;
        if (why != null) {
            future.completeExceptionally(why);
        }
        return future;
    }

    void came(Kind acknowledgement, @Nullable UUID pipeline) {
        CompletableFuture<@Nullable Void> future = awaited.remove(new Key(acknowledgement, pipeline));
        if (future != null) {
            future.complete(null);
        }
    }

    void fail(PsrpException why) {
        failure = why;
        awaited.values().forEach(each -> each.completeExceptionally(why));
    }

    static void await(CompletableFuture<@Nullable Void> future, String what, Duration timeout) throws PsrpException {
        try {
            future.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PsrpException why) {
                throw why;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new PsrpException.TimedOut(
                    "The process did not acknowledge " + what + " within " + timeout.toSeconds() + " seconds.",
                    PsrpException.Fate.UNKNOWN,
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PsrpException.ShellLost(
                    "Waiting for the process to acknowledge " + what + " was interrupted.",
                    PsrpException.Fate.UNKNOWN,
                    e);
        }
    }
}
