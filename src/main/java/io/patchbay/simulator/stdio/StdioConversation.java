package io.patchbay.simulator.stdio;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.stdio.framing.LineReader;
import io.patchbay.psrp.stdio.framing.Packet;
import io.patchbay.psrp.stdio.framing.Packet.Kind;
import io.patchbay.simulator.PipelineRunner;
import io.patchbay.simulator.session.OutputQueue;
import io.patchbay.simulator.session.ServerPool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client's session with one host, in the packets of PowerShell's OutOfProcServerMediator.cs. What the client sends is
 * handled in its order, and each packet is acknowledged once it is handled.
 */
public final class StdioConversation {
    /** As many as a shell of WinRM holds (MS-WSMV: MaxConcurrentCommandsPerShell). */
    private static final int MOST_PIPELINES = 1000;

    private final LineReader lines;
    private final PacketWriter writer;
    private final ServerPool pool;
    /** Named by a Command; the first Data of each makes it a pipeline. */
    private final Set<UUID> announced = new HashSet<>();

    private final Map<UUID, Pump> pumps = new HashMap<>();

    /** @param out takes packets and nothing else */
    public StdioConversation(PipelineRunner runner, InputStream in, OutputStream out) {
        this.lines = new LineReader(in);
        this.writer = new PacketWriter(out);
        this.pool = new ServerPool(runner);
    }

    /**
     * Serves until the client closes the pool or ends the input.
     *
     * @throws PsrpException where the client breaks the protocol; the session is over then
     * @throws IOException where a stream breaks
     */
    public void serve() throws PsrpException, IOException, InterruptedException {
        Pump pump = new Pump(null, pool.output(), writer);
        try {
            String line;
            while ((line = lines.next()) != null) {
                Packet packet = Packet.parse(line);
                if (packet.kind() == Kind.CLOSE && packet.pipeline() == null) {
                    pool.close();
                    pump.join();
                    for (Pump each : pumps.values()) {
                        each.join();
                    }
                    writer.write(Packet.of(Kind.CLOSE_ACK, null));
                    return;
                }
                handle(packet);
            }
        } finally {
            pool.close();
        }
    }

    private void handle(Packet packet) throws PsrpException, IOException, InterruptedException {
        UUID pipeline = packet.pipeline();
        switch (packet.kind()) {
            case DATA -> {
                if (pipeline == null) {
                    pool.receive(packet.data());
                } else {
                    data(pipeline, packet.data());
                }
                writer.write(Packet.of(Kind.DATA_ACK, pipeline));
            }
            case COMMAND -> {
                if (announced.size() + pool.pipelines() >= MOST_PIPELINES) {
                    throw violation("more than " + MOST_PIPELINES + " pipelines that nobody closes");
                }
                announced.add(named(pipeline, "Command"));
                writer.write(Packet.of(Kind.COMMAND_ACK, pipeline));
            }
            case CLOSE -> {
                release(named(pipeline, "Close"));
                writer.write(Packet.of(Kind.CLOSE_ACK, pipeline));
            }
            // PowerShell's own server closes the command too: nothing of it may follow the acknowledgement
            case SIGNAL -> {
                release(named(pipeline, "Signal"));
                writer.write(Packet.of(Kind.SIGNAL_ACK, pipeline));
            }
            case DATA_ACK, COMMAND_ACK, CLOSE_ACK, SIGNAL_ACK ->
                throw violation("<" + packet.kind() + ">, which only a server may send");
        }
    }

    /** What comes for a pipeline that is closed already is left aside: it crossed the close. */
    private void data(UUID pipeline, byte[] fragments) throws PsrpException {
        String id = pipeline.toString();
        if (!announced.remove(pipeline)) {
            pool.receive(id, fragments);
            return;
        }
        pool.startPipeline(id, fragments);
        OutputQueue queue = pool.output(id).orElseThrow();
        pumps.put(pipeline, new Pump(pipeline, queue, writer));
    }

    private void release(UUID pipeline) throws InterruptedException {
        announced.remove(pipeline);
        pool.release(pipeline.toString());
        Pump pump = pumps.remove(pipeline);
        if (pump != null) {
            pump.join();
        }
    }

    private static UUID named(@Nullable UUID pipeline, String element) throws PsrpException {
        if (pipeline == null) {
            throw violation("<" + element + "> for the pool");
        }
        return pipeline;
    }

    private static PsrpException violation(String what) {
        return new PsrpException.ProtocolViolation(
                "The client broke the rules of PSRP over standard input: " + what + ".",
                PsrpException.Fate.UNKNOWN,
                null);
    }
}
