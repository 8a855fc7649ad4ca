package io.patchbay.psrp;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Calls of a transport on threads of their own. A virtual thread that is interrupted while it reads a socket closes the
 * socket; whoever runs a pipeline may be interrupted at any time, and the connection must survive it.
 */
final class Calls {

    /** What a transport does. */
    @FunctionalInterface
    interface Call {
        void run() throws PsrpException;
    }

    private Calls() {}

    /** Makes the call and waits for its end, whatever interrupts the caller; an interrupt is kept for later. */
    static void shielded(Call call) throws PsrpException {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread caller = Thread.startVirtualThread(() -> {
            try {
                call.run();
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        join(caller);
        switch (failure.get()) {
            case null -> {}
            case PsrpException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    /**
     * Makes the call and does not wait. Its failure matters to nobody: what it frees is freed with the pool at last.
     *
     * @return the thread that makes it, to wait for before the next call of the same pipeline
     */
    static Thread aside(Call call) {
        return Thread.startVirtualThread(() -> {
            try {
                call.run();
            } catch (PsrpException e) {
                System.getLogger(Calls.class.getName()).log(System.Logger.Level.DEBUG, "in passing", e);
            }
        });
    }

    /** Waits for a thread's end, whatever interrupts the caller; an interrupt is kept for later. */
    static void join(Thread other) {
        boolean interrupted = false;
        while (true) {
            try {
                other.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
