package io.patchbay.change.run;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Another session, on which a pipeline that does not end in time counts as lost, its fate unknown. */
final class TimedSession implements PowerShellSession {
    /** How long a pipeline may take to stop after it was told to. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final PowerShellSession session;
    private final Duration timeout;

    TimedSession(PowerShellSession session, Duration timeout) {
        this.session = session;
        this.timeout = timeout;
    }

    @Override
    public void run(PowerShell pipeline, Consumer<PipelineEvent> events) throws PsrpException {
        AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
        AtomicBoolean late = new AtomicBoolean();
        Thread worker = Thread.ofVirtual().name("change-call").start(() -> {
            try {
                session.run(pipeline, event -> {
                    // what comes after the time is over must not mix with what the caller has concluded
                    synchronized (late) {
                        if (!late.get()) {
                            events.accept(event);
                        }
                    }
                });
            } catch (PsrpException | RuntimeException | Error each) {
                failed.set(each);
            }
        });
        boolean ended = await(worker);
        if (!ended) {
            synchronized (late) {
                late.set(true);
            }
            worker.interrupt();
            joined(worker, GRACE);
            throw new PsrpException.TimedOut(
                    "No answer within " + timeout.toSeconds() + " s", PsrpException.Fate.UNKNOWN, null);
        }
        switch (failed.get()) {
            case null -> {}
            case PsrpException lost -> throw lost;
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    /** False where the time is over, or the waiting thread was told to end. */
    private boolean await(Thread worker) {
        return joined(worker, timeout);
    }

    private static boolean joined(Thread worker, Duration atMost) {
        try {
            return worker.join(atMost);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String powerShellVersion() {
        return session.powerShellVersion();
    }

    /** The session is its owner's. */
    @Override
    public void close() {}
}
