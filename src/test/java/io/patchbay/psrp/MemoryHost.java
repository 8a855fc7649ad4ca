package io.patchbay.psrp;

import static java.util.Objects.requireNonNull;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.fragment.FragmentAssembler;
import io.patchbay.psrp.fragment.FragmentSplitter;
import io.patchbay.psrp.message.Body;
import io.patchbay.psrp.message.InvocationState;
import io.patchbay.psrp.message.Message;
import io.patchbay.psrp.message.PoolState;
import io.patchbay.psrp.transport.Transport;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A host in memory: a transport and the server behind it, answering by a script in Java. */
final class MemoryHost implements Transport {

    /** What a host does with a pipeline. */
    interface Answer {
        void to(Pipeline pipeline, Body.CreatePipeline create) throws InterruptedException;
    }

    /** Throws or does nothing, when a fragment is about to be taken. */
    interface Fault {
        void at(String call) throws PsrpException;
    }

    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<Body> heard = new CopyOnWriteArrayList<>();
    final BlockingQueue<UUID> stops = new LinkedBlockingQueue<>();
    final BlockingQueue<UUID> releases = new LinkedBlockingQueue<>();
    volatile Fault fault = call -> {};
    int maxFragment = 32 << 10;
    String protocolVersion = "2.3";
    boolean opens = true;

    private final Answer answer;
    private final FragmentSplitter splitter = new FragmentSplitter();
    private final Map<UUID, FragmentAssembler> assemblers = new ConcurrentHashMap<>();
    private volatile @Nullable UUID pool;
    private volatile @Nullable Receiver receiver;

    MemoryHost(Answer answer) {
        this.answer = answer;
    }

    /** The server's side of a pipeline. */
    final class Pipeline {
        final UUID id;

        private Pipeline(UUID id) {
            this.id = id;
        }

        Pipeline says(Body body) {
            say(id, body);
            return this;
        }

        Pipeline outputs(PsValue value) {
            return says(new Body.PipelineOutput(value));
        }

        void ends(InvocationState state) {
            says(new Body.PipelineState(state, null));
            receiver().pipelineDone(id);
        }
    }

    Receiver receiver() {
        return requireNonNull(receiver);
    }

    private UUID pool() {
        return requireNonNull(pool);
    }

    void say(@Nullable UUID pipeline, Body body) {
        for (byte[] each :
                splitter.split(Message.toClient(pool(), pipeline, body).write(), maxFragment)) {
            receiver().data(pipeline, each);
        }
    }

    @Override
    public void open(UUID newPool, byte[] firstFragments, Receiver newReceiver) throws PsrpException {
        calls.add("open");
        fault.at("open");
        pool = newPool;
        receiver = newReceiver;
        for (byte[] each : new FragmentAssembler().accept(firstFragments)) {
            heard.add(Message.read(each).body());
        }
        say(null, new Body.SessionCapability(protocolVersion, "2.0", "1.1.0.1"));
        if (opens) {
            say(
                    null,
                    new Body.ApplicationPrivateData(PsObject.hashtable(Map.of(
                            "PSVersionTable",
                            PsObject.hashtable(Map.of("PSVersion", new PsValue.Version("5.1.20348.2110")))))));
            say(null, new Body.RunspacePoolState(PoolState.OPENED, null));
        }
    }

    @Override
    public void startPipeline(UUID pipeline, byte[] firstFragment) throws PsrpException {
        calls.add("start");
        fault.at("start");
        assemblers.put(pipeline, new FragmentAssembler());
        take(pipeline, firstFragment);
    }

    @Override
    public void send(@Nullable UUID pipeline, Stream stream, byte[] fragment) throws PsrpException {
        calls.add("send " + stream);
        fault.at("send");
        if (stream == Stream.PROMPT_RESPONSE) {
            for (byte[] each : new FragmentAssembler().accept(fragment)) {
                heard.add(Message.read(each).body());
            }
        } else {
            take(requireNonNull(pipeline), fragment);
        }
    }

    private void take(UUID pipeline, byte[] fragment) throws PsrpException {
        for (byte[] each : requireNonNull(assemblers.get(pipeline)).accept(fragment)) {
            if (Message.read(each).body() instanceof Body.CreatePipeline create) {
                heard.add(create);
                Thread.startVirtualThread(() -> {
                    try {
                        answer.to(new Pipeline(pipeline), create);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
        }
    }

    @Override
    public void stop(UUID pipeline) throws PsrpException {
        calls.add("stop");
        fault.at("stop");
        stops.add(pipeline);
    }

    @Override
    public void release(UUID pipeline) {
        releases.add(pipeline);
    }

    @Override
    public int maxFragment() {
        return maxFragment;
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
