package io.patchbay.simulator.winrm;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.wsman.soap.WsManRequest;
import io.patchbay.psrp.wsman.soap.WsManResponse;
import io.patchbay.simulator.PipelineRunner;
import io.patchbay.simulator.session.OutputQueue;
import io.patchbay.simulator.session.ServerPool;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The shells of all simulated hosts: every operation of WS-Management on them, whoever carries it. */
final class Shells implements AutoCloseable {
    private static final String POWERSHELL = "http://schemas.microsoft.com/powershell/";
    private static final String COMMAND_SHELL = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell/cmd";
    private static final String CONFIG = "http://schemas.microsoft.com/wbem/wsman/1/config";
    private static final Duration LONGEST_POLL = Duration.ofMinutes(3);
    /** Room for header and elements around the streams of an answer. */
    private static final int ENVELOPE_ROOM = 8 * 1024;

    private final Quotas quotas;
    private final InstantSource clock;
    private final Map<String, Shell> shells = new ConcurrentHashMap<>();

    /**
     * Who asks whom.
     *
     * @param host its name in the path
     * @param user with the domain, as authenticated
     */
    record Caller(String host, String user, PipelineRunner runner) {
        String machine() {
            return host.toUpperCase(Locale.ROOT);
        }
    }

    Shells(Quotas quotas, InstantSource clock) {
        this.quotas = quotas;
        this.clock = clock;
    }

    /** Does what is asked; blocks as long as a Receive may wait. */
    WsManResponse handle(Caller caller, WsManRequest.Envelope envelope) throws InterruptedException {
        try {
            return answer(caller, envelope.header(), envelope.request());
        } catch (Refusal e) {
            return e.fault();
        } catch (PsrpException e) {
            return Refusal.badRequest(caller.machine(), String.valueOf(e.getMessage()))
                    .fault();
        }
    }

    private WsManResponse answer(Caller caller, WsManRequest.Header header, WsManRequest request)
            throws Refusal, PsrpException, InterruptedException {
        return switch (request) {
            case WsManRequest.Identify ignored ->
                new WsManResponse.Identity("Microsoft Corporation", "OS: 10.0.20348 SP: 0.0 Stack: 3.0");
            case WsManRequest.Create create -> create(caller, header, create);
            case WsManRequest.Get ignored
            when header.resourceUri().startsWith(CONFIG) -> new WsManResponse.Config(quotas.maxEnvelopeSize() / 1024);
            case WsManRequest.Get ignored -> throw Refusal.noSuchResource(caller.machine(), header.resourceUri());
            case WsManRequest.Delete delete -> {
                Shell shell = find(caller, delete.shellId());
                remove(shell);
                yield done(WsManResponse.Acknowledged.Operation.DELETE);
            }
            case WsManRequest.Command command ->
                inPool(caller, command.shellId(), pool -> command(caller, pool, command));
            case WsManRequest.Send send -> inPool(caller, send.shellId(), pool -> send(caller, pool, send));
            case WsManRequest.Receive receive ->
                inPool(caller, receive.shellId(), pool -> receive(caller, header, pool, receive));
            case WsManRequest.Signal signal -> signal(caller, signal);
            case WsManRequest.Other other -> throw Refusal.noSuchAction(caller.machine(), other.action());
        };
    }

    private WsManResponse create(Caller caller, WsManRequest.Header header, WsManRequest.Create create)
            throws Refusal, PsrpException {
        String uri = header.resourceUri();
        boolean powerShell = uri.startsWith(POWERSHELL);
        if (powerShell && !caller.runner().hasConfiguration(uri.substring(POWERSHELL.length()))
                || !powerShell && !uri.equals(COMMAND_SHELL)) {
            throw Refusal.noSuchResource(caller.machine(), uri);
        }
        String id = create.shellId() == null ? newId() : create.shellId();
        Duration idle = create.idleTimeout() == null ? quotas.idleTimeout() : create.idleTimeout();
        Shell.Facts facts = new Shell.Facts(id, caller.host(), caller.user(), uri, clamp(idle), clock.instant());
        Shell shell;
        if (powerShell) {
            ServerPool pool = new ServerPool(caller.runner());
            pool.receive(create.creationXml());
            shell = new Shell.PowerShell(facts, pool);
        } else {
            shell = new Shell.Command(facts);
        }
        add(caller, shell);
        return new WsManResponse.ShellCreated(id, uri, create.inputStreams(), create.outputStreams(), caller.user());
    }

    private synchronized void add(Caller caller, Shell shell) throws Refusal {
        long owned = shells.values().stream()
                .filter(each -> each.facts().belongsTo(caller.host(), caller.user()))
                .count();
        if (owned >= quotas.shellsPerUser()) {
            throw Refusal.tooManyShells(caller.machine(), quotas.shellsPerUser());
        }
        if (shells.putIfAbsent(key(caller, shell.facts().id()), shell) != null) {
            throw Refusal.badRequest(
                    caller.machine(), "A shell " + shell.facts().id() + " exists already.");
        }
    }

    private Duration clamp(Duration idle) {
        if (idle.compareTo(quotas.shortestIdleTimeout()) < 0) {
            return quotas.shortestIdleTimeout();
        }
        return idle.compareTo(quotas.longestIdleTimeout()) > 0 ? quotas.longestIdleTimeout() : idle;
    }

    /** What to do in a pool that was found. */
    @FunctionalInterface
    private interface InPool {
        WsManResponse apply(ServerPool pool) throws Refusal, PsrpException, InterruptedException;
    }

    private WsManResponse inPool(Caller caller, String shellId, InPool action)
            throws Refusal, PsrpException, InterruptedException {
        return switch (find(caller, shellId)) {
            case Shell.Command ignored -> throw Refusal.noCommandShell(caller.machine());
            case Shell.PowerShell shell -> {
                shell.facts().begin();
                try {
                    yield action.apply(shell.pool());
                } finally {
                    shell.facts().end(clock.instant());
                }
            }
        };
    }

    private WsManResponse command(Caller caller, ServerPool pool, WsManRequest.Command command)
            throws Refusal, PsrpException {
        if (pool.pipelines() >= quotas.commandsPerShell()) {
            throw Refusal.tooManyCommands(caller.machine(), quotas.commandsPerShell());
        }
        String id = command.commandId() == null ? newId() : command.commandId();
        try {
            pool.startPipeline(
                    command(id),
                    Base64.getDecoder()
                            .decode(String.join("", command.arguments()).strip()));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(caller.machine(), "The command's argument is not Base64.");
        }
        return new WsManResponse.CommandStarted(id);
    }

    private static WsManResponse send(Caller caller, ServerPool pool, WsManRequest.Send send)
            throws Refusal, PsrpException {
        for (WsManRequest.StreamData each : send.streams()) {
            String commandId = each.commandId();
            if (commandId == null) {
                pool.receive(each.bytes());
            } else if (!pool.receive(command(commandId), each.bytes())) {
                throw Refusal.noSuchCommand(caller.machine(), commandId);
            }
        }
        return done(WsManResponse.Acknowledged.Operation.SEND);
    }

    private WsManResponse receive(
            Caller caller, WsManRequest.Header header, ServerPool pool, WsManRequest.Receive receive)
            throws Refusal, InterruptedException {
        String commandId = receive.commandId();
        OutputQueue queue = commandId == null
                ? pool.output()
                : pool.output(command(commandId)).orElseThrow(() -> Refusal.noSuchCommand(caller.machine(), commandId));
        Duration asked = header.operationTimeout();
        Duration wait = asked == null || asked.compareTo(LONGEST_POLL) > 0 ? LONGEST_POLL : asked;
        return switch (queue.take(room(header), wait)) {
            case OutputQueue.Taken.Nothing ignored -> throw Refusal.timedOut(caller.machine());
            case OutputQueue.Taken.Aborted ignored -> throw Refusal.aborted(caller.machine());
            case OutputQueue.Taken.Fragments taken -> {
                // one fragment a stream element, as Windows does: some clients take no more
                List<WsManRequest.StreamData> streams = new ArrayList<>();
                taken.fragments().forEach(each -> streams.add(new WsManRequest.StreamData(commandId, "stdout", each)));
                yield new WsManResponse.Output(streams, commandId, taken.last());
            }
        };
    }

    /** How many bytes of fragments fit in an answer. */
    private int room(WsManRequest.Header header) {
        int most = header.maxEnvelopeSize() > 0
                ? Math.min(header.maxEnvelopeSize(), quotas.maxEnvelopeSize())
                : quotas.maxEnvelopeSize();
        return Math.max(0, most - ENVELOPE_ROOM) / 4 * 3;
    }

    private WsManResponse signal(Caller caller, WsManRequest.Signal signal)
            throws Refusal, PsrpException, InterruptedException {
        String commandId = signal.commandId();
        if (find(caller, signal.shellId()) instanceof Shell.PowerShell && commandId != null) {
            return inPool(caller, signal.shellId(), pool -> {
                // any other code than the stop just closes the command, as Windows has it
                boolean known = signal.code().equals(WsManRequest.SIGNAL_STOP)
                        ? pool.stop(command(commandId))
                        : pool.release(command(commandId));
                if (!known) {
                    throw Refusal.noSuchCommand(caller.machine(), commandId);
                }
                return done(WsManResponse.Acknowledged.Operation.SIGNAL);
            });
        }
        return done(WsManResponse.Acknowledged.Operation.SIGNAL);
    }

    private Shell find(Caller caller, String shellId) throws Refusal {
        Shell shell = shells.get(key(caller, shellId));
        if (shell == null || !shell.facts().belongsTo(caller.host(), caller.user())) {
            throw Refusal.noSuchShell(caller.machine(), shellId);
        }
        return shell;
    }

    private void remove(Shell shell) {
        shells.values().remove(shell);
        switch (shell) {
            case Shell.PowerShell each -> each.pool().close();
            case Shell.Command ignored -> {}
        }
    }

    /** Deletes what nobody asked for in its time. */
    void reap() {
        shells.values().stream()
                .filter(each -> each.facts().hasIdledAway(clock.instant()))
                .toList()
                .forEach(this::remove);
    }

    int count() {
        return shells.size();
    }

    int atWork() {
        return shells.values().stream().mapToInt(each -> each.facts().atWork()).sum();
    }

    @Override
    public void close() {
        List.copyOf(shells.values()).forEach(this::remove);
    }

    private static WsManResponse done(WsManResponse.Acknowledged.Operation operation) {
        return new WsManResponse.Acknowledged(operation);
    }

    private static String key(Caller caller, String shellId) {
        return caller.host().toLowerCase(Locale.ROOT) + "/" + shellId.toUpperCase(Locale.ROOT);
    }

    private static String command(String commandId) {
        return commandId.toUpperCase(Locale.ROOT);
    }

    private static String newId() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }
}
