package io.patchbay.psrp;

import io.patchbay.psrp.PsrpException.Fate;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.pool.Outgoing;
import io.patchbay.psrp.pool.PoolEvent;
import io.patchbay.psrp.pool.PoolMachine;
import io.patchbay.psrp.transport.Transport;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A pool over a transport: the threads and the waiting that the state machines know nothing of. */
final class PooledSession implements PowerShellSession {
    private final UUID pool = UUID.randomUUID();
    private final Transport transport;
    private final PoolOptions options;
    private final Outgoing outgoing;
    private final PoolMachine machine;
    private final Semaphore runspaces;
    private final Map<UUID, Inbox> pipelines = new ConcurrentHashMap<>();
    private final CompletableFuture<@Nullable Void> opened = new CompletableFuture<>();
    private volatile @Nullable PsrpException lost;
    private volatile String version = "";

    private PooledSession(Transport transport, PoolOptions options) {
        this.transport = transport;
        this.options = options;
        this.outgoing = new Outgoing(transport::maxFragment);
        this.machine = new PoolMachine(pool, outgoing);
        this.runspaces = new Semaphore(options.maxRunspaces(), true);
    }

    static PowerShellSession open(Transport transport, PoolOptions options) throws PsrpException {
        PooledSession session = new PooledSession(transport, options);
        boolean open = false;
        try {
            byte[] first = session.machine.begin(1, options.maxRunspaces());
            Calls.shielded(() -> transport.open(session.pool, first, session.new FromTransport()));
            session.awaitOpen();
            open = true;
            return session;
        } finally {
            if (!open) {
                session.close();
            }
        }
    }

    private void awaitOpen() throws PsrpException {
        try {
            opened.get(options.openTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PsrpException why) {
                throw why.withFate(Fate.NOT_RUN);
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new PsrpException.TimedOut(
                    "The host took the runspace pool but did not open it within "
                            + options.openTimeout().toSeconds() + " seconds.",
                    Fate.NOT_RUN,
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PsrpException.ShellLost("Opening the runspace pool was interrupted.", Fate.NOT_RUN, e);
        }
    }

    @Override
    public void run(PowerShell pipeline, Consumer<PipelineEvent> events) throws PsrpException {
        try {
            runspaces.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            events.accept(new PipelineEvent.Ended(PipelineEvent.Ended.State.STOPPED, null));
            return;
        }
        UUID id = UUID.randomUUID();
        Inbox inbox = new Inbox();
        try {
            pipelines.put(id, inbox);
            PsrpException gone = lost;
            if (gone != null) {
                throw gone.withFate(Fate.NOT_RUN);
            }
            new PipelineRun(transport, outgoing, pool, id, inbox, options, events).run(pipeline);
        } finally {
            pipelines.remove(id);
            inbox.close();
            runspaces.release();
        }
    }

    @Override
    public String powerShellVersion() {
        return version;
    }

    @Override
    public void close() {
        lose(new PsrpException.ShellLost("The session was closed here.", Fate.UNKNOWN, null));
        try {
            Calls.shielded(transport::close);
        } catch (PsrpException e) {
            throw new AssertionError("Transport.close() throws nothing", e);
        }
    }

    /** The first reason is the one that is told. */
    private void lose(PsrpException why) {
        if (lost == null) {
            lost = why;
        }
        opened.completeExceptionally(why);
        pipelines.values().forEach(each -> each.fail(why));
    }

    private void take(PoolEvent event) {
        switch (event) {
            case PoolEvent.Negotiated ignored -> {}
            case PoolEvent.PrivateData data -> version = version(data.data());
            case PoolEvent.Opened ignored -> opened.complete(null);
            case PoolEvent.Gone gone -> {
                PsErrorRecord reason = gone.reason();
                lose(new PsrpException.ShellLost(
                        "The host closed the runspace pool" + (reason == null ? "." : ": " + reason.message()),
                        Fate.UNKNOWN,
                        null));
            }
            case PoolEvent.KeyWanted ignored -> {
                lose(new PsrpException.Refused(
                        "A pipeline gave or wanted a secure string. This client makes no session key for them: pass"
                                + " secrets in another way.",
                        0,
                        Fate.UNKNOWN));
                Calls.aside(transport::close);
            }
            case PoolEvent.Answer answer ->
                Calls.aside(() -> {
                    for (byte[] each : answer.fragments()) {
                        transport.send(null, Transport.Stream.PROMPT_RESPONSE, each);
                    }
                });
        }
    }

    private static String version(PsValue data) {
        if (data instanceof PsObject dictionary
                && dictionary.entry("PSVersionTable") instanceof PsObject table
                && table.entry("PSVersion") instanceof PsValue value) {
            return value instanceof PsObject object && object.text() != null ? object.text() : value.toString();
        }
        return "";
    }

    /** What the transport brings. */
    private final class FromTransport implements Transport.Receiver {
        @Override
        public void data(@Nullable UUID pipeline, byte[] fragments) {
            if (pipeline != null) {
                Inbox inbox = pipelines.get(pipeline);
                if (inbox != null) {
                    inbox.put(fragments);
                }
                return;
            }
            try {
                machine.receive(fragments).forEach(PooledSession.this::take);
            } catch (PsrpException e) {
                lose(e);
                Calls.aside(transport::close);
            }
        }

        @Override
        public void pipelineDone(UUID pipeline) {
            Inbox inbox = pipelines.get(pipeline);
            if (inbox != null) {
                inbox.done();
            }
        }

        @Override
        public void pipelineLost(UUID pipeline, PsrpException why) {
            Inbox inbox = pipelines.get(pipeline);
            if (inbox != null) {
                inbox.fail(why);
            }
        }

        @Override
        public void lost(PsrpException why) {
            lose(why);
        }
    }
}
