package io.patchbay.simulator.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Fragments that wait for the client's next Receive. Bounded in bytes: a pipeline whose client does not fetch its output
 * waits.
 */
public final class OutputQueue {
    private static final int CAPACITY = 4 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<byte[]> fragments = new ArrayDeque<>();
    private int bytes;
    private boolean finished;
    private boolean closed;

    /** What one Receive gets. */
    public sealed interface Taken {
        /** @param last whether nothing will follow */
        record Fragments(List<byte[]> fragments, boolean last) implements Taken {
            public Fragments {
                fragments = List.copyOf(fragments);
            }
        }

        /** Nothing came within the time. */
        record Nothing() implements Taken {}

        /** Closed under the one who waits. */
        record Aborted() implements Taken {}
    }

    /** Waits for room; forgets the fragments of what was closed. */
    void put(List<byte[]> more) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (byte[] each : more) {
                while (bytes >= CAPACITY && !closed) {
                    changed.await();
                }
                add(each);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Puts the last fragments, without waiting: whoever fetches them shall know that they are the last. */
    void finish(List<byte[]> last) {
        lock.lock();
        try {
            last.forEach(this::add);
            finished = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void add(byte[] fragment) {
        if (!closed && !finished) {
            fragments.add(fragment);
            bytes += fragment.length;
            changed.signalAll();
        }
    }

    /** Whoever waits here goes home with nothing. */
    void close() {
        lock.lock();
        try {
            closed = true;
            fragments.clear();
            bytes = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the first fragment, and takes what else is there.
     *
     * @param most in bytes; one fragment is given even where it alone is greater
     */
    public Taken take(int most, Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (fragments.isEmpty() && !finished && !closed) {
                if (left <= 0) {
                    return new Taken.Nothing();
                }
                left = changed.awaitNanos(left);
            }
            if (closed) {
                return new Taken.Aborted();
            }
            List<byte[]> taken = new ArrayList<>();
            int size = 0;
            byte[] next = fragments.peek();
            while (next != null && (taken.isEmpty() || size + next.length <= most)) {
                taken.add(fragments.remove());
                size += next.length;
                next = fragments.peek();
            }
            bytes -= size;
            changed.signalAll();
            return new Taken.Fragments(taken, finished && fragments.isEmpty());
        } finally {
            lock.unlock();
        }
    }
}
