package io.patchbay.psrp;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What came for one pipeline and waits for the thread that runs it. Bounded in bytes: whoever brings more waits, so that
 * a slow consumer slows the host down instead of filling our memory.
 */
final class Inbox {
    private static final int CAPACITY = 4 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean done;
    private boolean closed;
    private @Nullable PsrpException failure;

    /** What {@link #take} gives. */
    sealed interface Item {
        record Data(byte[] bytes) implements Item {}

        record Done() implements Item {}

        record Failed(PsrpException why) implements Item {}

        record TimedOut() implements Item {}
    }

    /** Waits for room; forgets the data where nobody takes any more. */
    void put(byte[] data) {
        lock.lock();
        try {
            while (bytes >= CAPACITY && !closed && failure == null) {
                changed.awaitUninterruptibly();
            }
            if (!closed) {
                waiting.add(data);
                bytes += data.length;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more comes. */
    void done() {
        lock.lock();
        try {
            done = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more can come; what came before is still given. */
    void fail(PsrpException why) {
        lock.lock();
        try {
            if (failure == null) {
                failure = why;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody takes any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            bytes = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @param nanos how long to wait at most; {@link Long#MAX_VALUE} for ever */
    Item take(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (true) {
                byte[] next = waiting.poll();
                if (next != null) {
                    bytes -= next.length;
                    changed.signalAll();
                    return new Item.Data(next);
                }
                if (failure != null) {
                    return new Item.Failed(failure);
                }
                if (done) {
                    return new Item.Done();
                }
                if (left <= 0) {
                    return new Item.TimedOut();
                }
                left = left == Long.MAX_VALUE ? awaitForever(left) : changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private long awaitForever(long left) throws InterruptedException {
        // an hour and again, so that no overflow hides in "for ever"
        long unused = changed.awaitNanos(TimeUnit.HOURS.toNanos(1));
        return left;
    }
}
