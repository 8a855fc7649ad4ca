package io.patchbay.simulator.stdio;

import io.patchbay.psrp.stdio.framing.Packet;
import io.patchbay.simulator.session.OutputQueue;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries what a pool or a pipeline says to the client, one fragment a packet, until it has said all or is closed. */
final class Pump {
    private static final int AT_ONCE = 256 << 10;
    private static final Duration ONE_WAIT = Duration.ofMinutes(1);

    private final @Nullable UUID pipeline;
    private final OutputQueue queue;
    private final PacketWriter writer;
    private final Thread thread;

    /** Begins at once. */
    Pump(@Nullable UUID pipeline, OutputQueue queue, PacketWriter writer) {
        this.pipeline = pipeline;
        this.queue = queue;
        this.writer = writer;
        this.thread = Thread.ofVirtual()
                .name("stdio-output-" + (pipeline == null ? "pool" : pipeline))
                .start(this::run);
    }

    /** Waits until nothing more will be written; its queue must be closed or finished. */
    void join() throws InterruptedException {
        thread.join();
    }

    private void run() {
        try {
            while (true) {
                switch (queue.take(AT_ONCE, ONE_WAIT)) {
                    case OutputQueue.Taken.Nothing ignored -> {}
                    case OutputQueue.Taken.Aborted ignored -> {
                        return;
                    }
                    case OutputQueue.Taken.Fragments taken -> {
                        for (byte[] each : taken.fragments()) {
                            writer.write(Packet.data(pipeline, Packet.Stream.DEFAULT, each));
                        }
                        if (taken.last()) {
                            return;
                        }
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // the client is gone: its end of the input tells the conversation
            System.getLogger(Pump.class.getName()).log(System.Logger.Level.DEBUG, "no more output is taken", e);
        }
    }
}
