package io.patchbay.change.run;

import io.patchbay.change.Run;
import io.patchbay.change.run.journal.Journal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a host reserved for a run as long as it works. Where this console dies, so does the beat, and the lease runs out. */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final CountDownLatch end = new CountDownLatch(1);

    private Heartbeat() {}

    static Heartbeat of(Journal journal, Run run) {
        Heartbeat beat = new Heartbeat();
        Duration every = journal.lease().dividedBy(4);
        Thread.ofVirtual().name("change-" + run.number() + "-lease").start(() -> beat.keep(journal, run, every));
        return beat;
    }

    private void keep(Journal journal, Run run, Duration every) {
        try {
            while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                renew(journal, run);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** A beat that fails is tried again with the next; the run itself notices when the lease is really lost. */
    private static void renew(Journal journal, Run run) {
        try {
            journal.renew(run);
        } catch (RuntimeException databaseAway) {
            LOG.warn("The lease of run {} could not be renewed", run.number(), databaseAway);
        }
    }

    @Override
    public void close() {
        end.countDown();
    }
}
