package io.patchbay.change.run;

import io.patchbay.access.Audit;
import io.patchbay.change.run.journal.Journal;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Finds runs whose console died in the middle, and says so in the journal. None is ever resumed: nobody knows how far its last
 * step came, and a call that may have run is not repeated.
 */
@Component
class AbandonedRuns implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedRuns.class);

    private final Journal journal;
    private final RunTools tools;
    private final Audit audit;
    private final Hosts hosts;
    private final boolean alone;
    private volatile CountDownLatch end = new CountDownLatch(0);

    /** @param databaseUrl blank for the database file, which one console alone can have open */
    AbandonedRuns(
            Journal journal,
            RunTools tools,
            Audit audit,
            Hosts hosts,
            @Value("${patchbay.database.url:}") String databaseUrl) {
        this.journal = journal;
        this.tools = tools;
        this.audit = audit;
        this.hosts = hosts;
        this.alone = databaseUrl.isBlank();
    }

    @Override
    public void start() {
        if (alone) {
            journal.dropLeases();
        }
        sweep();
        CountDownLatch until = new CountDownLatch(1);
        end = until;
        Thread.ofVirtual().name("change-abandoned").start(() -> watch(until));
    }

    private void watch(CountDownLatch until) {
        try {
            while (!until.await(journal.lease().toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    sweep();
                } catch (RuntimeException databaseAway) {
                    LOG.warn("Interrupted runs could not be looked for", databaseAway);
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    void sweep() {
        journal.interruptAbandoned().forEach(run -> {
            String host = hosts.find(run.host())
                    .map(RegisteredHost::displayName)
                    .orElse(run.host().toString());
            LOG.warn("Run {} on {} was interrupted", run.number(), host);
            audit.record(run.startedBy(), Audit.Action.RUN_ENDED, host, "#" + run.number() + ": " + run.state());
            tools.tell(run);
        });
    }

    @Override
    public void stop() {
        end.countDown();
    }

    @Override
    public boolean isRunning() {
        return end.getCount() > 0;
    }
}
