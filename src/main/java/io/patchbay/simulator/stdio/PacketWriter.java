package io.patchbay.simulator.stdio;

import io.patchbay.psrp.stdio.framing.Packet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/** Writes packets whole, whichever thread has one. */
final class PacketWriter {
    private final OutputStream out;
    private final ReentrantLock lock = new ReentrantLock();

    PacketWriter(OutputStream out) {
        this.out = out;
    }

    void write(Packet packet) throws IOException {
        byte[] line = (packet.line() + "\n").getBytes(StandardCharsets.US_ASCII);
        lock.lock();
        try {
            out.write(line);
            out.flush();
        } finally {
            lock.unlock();
        }
    }
}
