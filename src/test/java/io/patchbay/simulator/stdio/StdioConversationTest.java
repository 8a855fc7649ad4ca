package io.patchbay.simulator.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.fragment.FragmentAssembler;
import io.patchbay.psrp.fragment.FragmentSplitter;
import io.patchbay.psrp.message.Body;
import io.patchbay.psrp.message.InvocationState;
import io.patchbay.psrp.message.Message;
import io.patchbay.psrp.message.PoolState;
import io.patchbay.psrp.stdio.framing.LineReader;
import io.patchbay.psrp.stdio.framing.Packet;
import io.patchbay.psrp.stdio.framing.Packet.Kind;
import io.patchbay.simulator.PipelineRunner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Packet by packet, as no client in its right mind would do too. */
@Timeout(30)
class StdioConversationTest {
    private final UUID poolId = UUID.randomUUID();
    private final FragmentSplitter splitter = new FragmentSplitter();
    private final Map<Object, FragmentAssembler> assemblers = new HashMap<>();
    private final CountDownLatch running = new CountDownLatch(1);
    private final CompletableFuture<@Nullable Void> served = new CompletableFuture<>();
    private final OutputStream toServer;
    private final LineReader fromServer;

    StdioConversationTest() throws IOException {
        // pipes of the system: those of java.io end with any thread that wrote to them
        Pipe in = Pipe.open();
        Pipe out = Pipe.open();
        toServer = Channels.newOutputStream(in.sink());
        fromServer = new LineReader(Channels.newInputStream(out.source()));
        Thread.ofPlatform().daemon().start(() -> {
            try (OutputStream said = Channels.newOutputStream(out.sink())) {
                new StdioConversation(runner(), Channels.newInputStream(in.source()), said).serve();
                served.complete(null);
            } catch (Exception e) {
                served.completeExceptionally(e);
            }
        });
    }

    /** Says its script's text, and waits to be stopped where that is "wait". */
    private PipelineRunner runner() {
        return (pipeline, input, events) -> {
            String text = pipeline.statements().getFirst().commands().getFirst().text();
            try {
                if (text.equals("wait")) {
                    running.countDown();
                    new CountDownLatch(1).await();
                }
                events.accept(new PipelineEvent.Output(PsValue.text(text)));
                events.accept(new PipelineEvent.Ended(PipelineEvent.Ended.State.COMPLETED, null));
            } catch (InterruptedException e) {
                events.accept(new PipelineEvent.Ended(PipelineEvent.Ended.State.STOPPED, null));
            }
        };
    }

    private void send(String line) throws IOException {
        toServer.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        toServer.flush();
    }

    private void say(@Nullable UUID pipeline, Body body) throws IOException {
        for (byte[] each :
                splitter.split(Message.toServer(poolId, pipeline, body).write(), 32 << 10)) {
            send(Packet.data(pipeline, Packet.Stream.DEFAULT, each).line());
        }
    }

    private Packet packet() throws Exception {
        return Packet.parse(Objects.requireNonNull(fromServer.next(), "the server said nothing more"));
    }

    /** Reads on until that acknowledgement came, past what was said before. */
    private void acknowledged(Kind kind, @Nullable UUID pipeline) throws Exception {
        Packet packet = packet();
        while (packet.kind() != kind) {
            packet = packet();
        }
        assertThat(packet.pipeline()).isEqualTo(pipeline);
    }

    /** The next message, acknowledgements aside. */
    private Body heard(@Nullable UUID pipeline) throws Exception {
        while (true) {
            Packet packet = packet();
            if (packet.kind() == Kind.DATA) {
                assertThat(packet.pipeline()).isEqualTo(pipeline);
                FragmentAssembler assembler =
                        assemblers.computeIfAbsent(pipeline == null ? poolId : pipeline, id -> new FragmentAssembler());
                for (byte[] each : assembler.accept(packet.data())) {
                    return Message.read(each).body();
                }
            }
        }
    }

    private void open() throws Exception {
        say(null, new Body.SessionCapability("2.4", "2.0", "1.1.0.1"));
        say(null, new Body.InitRunspacePool(1, 1, PsValue.NULL));
        assertThat(heard(null)).isInstanceOf(Body.SessionCapability.class);
        assertThat(heard(null)).isInstanceOf(Body.ApplicationPrivateData.class);
        assertThat(heard(null)).isEqualTo(new Body.RunspacePoolState(PoolState.OPENED, null));
    }

    private UUID start(String script) throws IOException {
        UUID pipeline = UUID.randomUUID();
        send(Packet.of(Kind.COMMAND, pipeline).line());
        say(pipeline, new Body.CreatePipeline(PowerShell.script(script).build(), true, false));
        return pipeline;
    }

    @Test
    void runsPipelinesOneAfterAnotherAndEndsWithItsPool() throws Exception {
        open();
        for (String text : new String[] {"one", "二"}) {
            UUID pipeline = start(text);
            assertThat(heard(pipeline)).isEqualTo(new Body.PipelineOutput(PsValue.text(text)));
            assertThat(heard(pipeline)).isEqualTo(new Body.PipelineState(InvocationState.COMPLETED, null));
            send(Packet.of(Kind.CLOSE, pipeline).line());
            acknowledged(Kind.CLOSE_ACK, pipeline);
        }
        send(Packet.of(Kind.CLOSE, null).line());
        acknowledged(Kind.CLOSE_ACK, null);
        assertThat(fromServer.next()).isNull();
        served.get();
    }

    @Test
    void saysNothingMoreOfAPipelineThatWasStopped() throws Exception {
        open();
        UUID waiting = start("wait");
        running.await();
        send(Packet.of(Kind.SIGNAL, waiting).line());
        acknowledged(Kind.SIGNAL_ACK, waiting);
        say(waiting, new Body.EndOfPipelineInput());
        send(Packet.of(Kind.CLOSE, waiting).line());
        assertThat(packet().kind()).isEqualTo(Kind.DATA_ACK);
        assertThat(packet().kind()).isEqualTo(Kind.CLOSE_ACK);
        UUID next = start("free again");
        assertThat(heard(next)).isEqualTo(new Body.PipelineOutput(PsValue.text("free again")));
    }

    @Test
    void endsWithItsInputWhateverStillRuns() throws Exception {
        open();
        start("wait");
        running.await();
        toServer.close();
        served.get();
    }

    @Test
    void endsWhereTheClientBreaksTheRules() throws Exception {
        open();
        send("<Signal PSGuid='00000000-0000-0000-0000-000000000000' />");
        assertThatThrownBy(served::get)
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("<Signal> for the pool");
    }
}
