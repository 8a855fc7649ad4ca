package io.patchbay.simulator.session;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.fragment.FragmentAssembler;
import io.patchbay.psrp.message.Body;
import io.patchbay.psrp.message.Message;
import io.patchbay.psrp.message.PoolState;
import io.patchbay.simulator.PipelineRunner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * One runspace pool as its server keeps it (MS-PSRP 3.2). Pipelines beyond its runspaces wait their turn. Safe for
 * several threads; pieces of one pipeline, or of the pool, must come one after another.
 */
public final class ServerPool implements AutoCloseable {
    private static final int GREATEST_MESSAGE = 8 << 20;
    private static final int MOST_RUNSPACES = 64;

    private final PipelineRunner runner;
    private final FragmentAssembler incoming = new FragmentAssembler(GREATEST_MESSAGE);
    private final OutputQueue output = new OutputQueue();
    private final Map<String, ServerPipeline> pipelines = new ConcurrentHashMap<>();
    private @Nullable Outlet outlet;
    private Semaphore runspaces = new Semaphore(1, true);
    private int maxRunspaces = 1;
    private boolean capable;
    private boolean opened;

    public ServerPool(PipelineRunner runner) {
        this.runner = runner;
    }

    /** What the pool itself says. */
    public OutputQueue output() {
        return output;
    }

    /** What a pipeline says; empty where there is none of that id. */
    public Optional<OutputQueue> output(String commandId) {
        return Optional.ofNullable(pipelines.get(commandId)).map(ServerPipeline::output);
    }

    /** How many pipelines were started and not released. */
    public int pipelines() {
        return pipelines.size();
    }

    /** Takes fragments for the pool. */
    public synchronized void receive(byte[] fragments) throws PsrpException {
        for (byte[] each : incoming.accept(fragments)) {
            Message message = Message.read(each);
            if (outlet == null) {
                outlet = new Outlet(message.pool());
            }
            try {
                receive(outlet, message.body());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void receive(Outlet to, Body body) throws PsrpException, InterruptedException {
        switch (body) {
            case Body.SessionCapability capability -> {
                if (!capability.protocolVersion().startsWith("2.")) {
                    throw violation("PSRP " + capability.protocolVersion() + " is not spoken here, only 2.x");
                }
                capable = true;
                output.put(to.fragments(null, new Body.SessionCapability("2.3", "2.0", "1.1.0.1")));
            }
            case Body.InitRunspacePool init -> {
                if (!capable || opened) {
                    throw violation("a runspace pool is opened once, after capabilities were exchanged");
                }
                opened = true;
                maxRunspaces = Math.clamp(init.maxRunspaces(), 1, MOST_RUNSPACES);
                runspaces = new Semaphore(maxRunspaces, true);
                output.put(to.fragments(null, new Body.ApplicationPrivateData(versions())));
                output.put(to.fragments(null, new Body.RunspacePoolState(PoolState.OPENED, null)));
            }
            case Body.GetAvailableRunspaces asked ->
                answer(to, PsValue.int64(runspaces.availablePermits()), asked.callId());
            // the number of runspaces stays: the client is told that it was not changed
            case Body.SetMaxRunspaces asked -> answer(to, PsValue.bool(asked.count() == maxRunspaces), asked.callId());
            case Body.SetMinRunspaces asked -> answer(to, PsValue.bool(asked.count() == 1), asked.callId());
            case Body.ResetRunspaceState asked -> answer(to, PsValue.bool(true), asked.callId());
            case Body.HostResponse ignored -> {
                // nobody here calls a client's host
            }
            case Body other ->
                throw violation(other.getClass().getSimpleName() + " is nothing that a runspace pool takes");
        }
    }

    private void answer(Outlet to, PsValue value, long callId) throws InterruptedException {
        output.put(to.fragments(null, new Body.RunspaceAvailability(value, callId)));
    }

    private PsValue versions() {
        Map<String, PsValue> table = new LinkedHashMap<>();
        table.put("PSVersion", new PsValue.Version(runner.powerShellVersion()));
        table.put("PSEdition", PsValue.text("Desktop"));
        table.put("PSRemotingProtocolVersion", new PsValue.Version("2.3"));
        table.put("SerializationVersion", new PsValue.Version("1.1.0.1"));
        table.put("WSManStackVersion", new PsValue.Version("3.0"));
        return PsObject.hashtable(Map.of("PSVersionTable", PsObject.hashtable(table)));
    }

    /** Makes a pipeline, which runs once all of it has come. */
    public void startPipeline(String commandId, byte[] firstFragment) throws PsrpException {
        Outlet to;
        Semaphore turn;
        synchronized (this) {
            if (!opened || outlet == null) {
                throw violation("a pipeline needs an opened runspace pool");
            }
            to = outlet;
            turn = runspaces;
        }
        ServerPipeline pipeline =
                new ServerPipeline(runner, to, turn, new FragmentAssembler(GREATEST_MESSAGE), new OutputQueue());
        if (pipelines.putIfAbsent(commandId, pipeline) != null) {
            throw violation("pipeline " + commandId + " exists already");
        }
        pipeline.receive(firstFragment);
    }

    /** Takes more fragments for a pipeline; false where there is none of that id. */
    public boolean receive(String commandId, byte[] fragments) throws PsrpException {
        ServerPipeline pipeline = pipelines.get(commandId);
        if (pipeline == null) {
            return false;
        }
        pipeline.receive(fragments);
        return true;
    }

    /** Asks a pipeline to stop; false where there is none of that id. */
    public boolean stop(String commandId) {
        ServerPipeline pipeline = pipelines.get(commandId);
        if (pipeline != null) {
            pipeline.stop();
        }
        return pipeline != null;
    }

    /** Forgets a pipeline, and stops it where it still runs; false where there is none of that id. */
    public boolean release(String commandId) {
        ServerPipeline pipeline = pipelines.remove(commandId);
        if (pipeline != null) {
            pipeline.close();
        }
        return pipeline != null;
    }

    /** Stops and forgets everything. */
    @Override
    public void close() {
        output.close();
        pipelines.keySet().forEach(this::release);
    }

    static PsrpException violation(String what) {
        return new PsrpException.ProtocolViolation(what, PsrpException.Fate.NOT_RUN, null);
    }

    static UUID required(@Nullable UUID pipeline) throws PsrpException {
        if (pipeline == null) {
            throw violation("a pipeline's message without its id");
        }
        return pipeline;
    }
}
