package io.patchbay.psrp.stdio;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.Fate;
import io.patchbay.psrp.stdio.framing.LineReader;
import io.patchbay.psrp.stdio.framing.Packet;
import io.patchbay.psrp.stdio.framing.Packet.Kind;
import io.patchbay.psrp.transport.Transport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Starts a process that serves PSRP on its standard input and output, and speaks with it.
 *
 * <p>The far side handles each line on a thread of a pool, so that two lines sent at once may change places: each packet
 * is acknowledged before the next one of the same pipeline is sent.
 */
public final class ProcessTransport implements Transport {
    /** PowerShell's own size (BaseTransportManager.DefaultFragmentSize). */
    private static final int MAX_FRAGMENT = 32 << 10;

    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(60);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);

    private final ProcessBuilder builder;
    private final Acknowledgements acknowledgements = new Acknowledgements();
    private final ReentrantLock writing = new ReentrantLock();
    private final StandardError complaints = new StandardError();
    private volatile @Nullable Process process;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param command the program and its arguments, such as {@code pwsh -s} */
    public ProcessTransport(List<String> command) {
        this.builder = new ProcessBuilder(command);
    }

    /** PowerShell 7 on this machine. */
    public static ProcessTransport pwsh(Path program) {
        return new ProcessTransport(List.of(program.toString(), "-s", "-NoLogo", "-NoProfile"));
    }

    /** Sets a variable of the process's environment; before it is opened. */
    public ProcessTransport environment(String name, String value) {
        builder.environment().put(name, value);
        return this;
    }

    @Override
    public void open(UUID pool, byte[] firstFragments, Receiver receiver) throws PsrpException {
        Process started;
        try {
            started = builder.start();
        } catch (IOException e) {
            throw new PsrpException.Unreachable(
                    "The program " + builder.command().getFirst() + " could not be started: " + e.getMessage(),
                    Fate.NOT_RUN,
                    e);
        }
        process = started;
        complaints.read(started.getErrorStream());
        Thread.ofPlatform().daemon().name("psrp-stdout").start(() -> receive(started, receiver));
        exchange(Packet.data(null, Packet.Stream.DEFAULT, firstFragments), Kind.DATA_ACK, Fate.NOT_RUN);
    }

    @Override
    public void startPipeline(UUID pipeline, byte[] firstFragment) throws PsrpException {
        exchange(Packet.of(Kind.COMMAND, pipeline), Kind.COMMAND_ACK, Fate.NOT_RUN);
        exchange(Packet.data(pipeline, Packet.Stream.DEFAULT, firstFragment), Kind.DATA_ACK, Fate.UNKNOWN);
    }

    @Override
    public void send(@Nullable UUID pipeline, Stream stream, byte[] fragment) throws PsrpException {
        Packet.Stream marked =
                switch (stream) {
                    case DEFAULT -> Packet.Stream.DEFAULT;
                    case PROMPT_RESPONSE -> Packet.Stream.PROMPT_RESPONSE;
                };
        exchange(Packet.data(pipeline, marked, fragment), Kind.DATA_ACK, Fate.UNKNOWN);
    }

    @Override
    public void stop(UUID pipeline) throws PsrpException {
        exchange(Packet.of(Kind.SIGNAL, pipeline), Kind.SIGNAL_ACK, Fate.UNKNOWN);
    }

    @Override
    public void release(UUID pipeline) throws PsrpException {
        exchange(Packet.of(Kind.CLOSE, pipeline), Kind.CLOSE_ACK, Fate.UNKNOWN);
    }

    @Override
    public int maxFragment() {
        return MAX_FRAGMENT;
    }

    @Override
    public void close() {
        Process running = process;
        if (running == null || closed.getAndSet(true)) {
            return;
        }
        try {
            if (running.isAlive()) {
                var acknowledged = acknowledgements.expect(Kind.CLOSE_ACK, null);
                write(Packet.of(Kind.CLOSE, null), Fate.UNKNOWN);
                Acknowledgements.await(acknowledged, "the end of the pool", ENDS_WITHIN);
            }
        } catch (PsrpException e) {
            // it is ended by force below
        }
        end(running);
    }

    private static void end(Process running) {
        try (OutputStream input = running.getOutputStream()) {
            input.flush();
        } catch (IOException e) {
            // its end of the pipe is closed already
        }
        boolean interrupted = Thread.interrupted();
        try {
            if (!running.waitFor(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            interrupted = true;
            running.destroyForcibly();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends and waits for the acknowledgement; a failure tells of the pipeline what is given. */
    private void exchange(Packet packet, Kind acknowledgement, Fate fate) throws PsrpException {
        var acknowledged = acknowledgements.expect(acknowledgement, packet.pipeline());
        write(packet, fate);
        try {
            Acknowledgements.await(acknowledged, "<" + packet.kind() + ">", ACKNOWLEDGED_WITHIN);
        } catch (PsrpException e) {
            throw e.withFate(fate);
        }
    }

    private void write(Packet packet, Fate fate) throws PsrpException {
        Process running = process;
        if (running == null) {
            throw new PsrpException.ShellLost("The process was not started.", Fate.NOT_RUN, null);
        }
        byte[] line = (packet.line() + "\n").getBytes(StandardCharsets.US_ASCII);
        writing.lock();
        try {
            OutputStream out = running.getOutputStream();
            out.write(line);
            out.flush();
        } catch (IOException e) {
            throw new PsrpException.ShellLost("The process takes no more input" + complaints.told() + ".", fate, e);
        } finally {
            writing.unlock();
        }
    }

    private void receive(Process running, Receiver receiver) {
        PsrpException why;
        try {
            LineReader lines = new LineReader(running.getInputStream());
            String line;
            while ((line = lines.next()) != null) {
                receive(Packet.parse(line), receiver);
            }
            why = new PsrpException.ShellLost(
                    "The process closed its output" + complaints.told() + ".", Fate.UNKNOWN, null);
        } catch (PsrpException e) {
            why = e;
        } catch (IOException | UncheckedIOException e) {
            why = new PsrpException.ShellLost(
                    "The process's output cannot be read: " + e.getMessage(), Fate.UNKNOWN, e);
        }
        acknowledgements.fail(why);
        if (!closed.get()) {
            receiver.lost(why);
        }
    }

    private void receive(Packet packet, Receiver receiver) throws PsrpException {
        UUID pipeline = packet.pipeline();
        switch (packet.kind()) {
            case DATA -> receiver.data(pipeline, packet.data());
            case DATA_ACK, COMMAND_ACK, CLOSE_ACK -> acknowledgements.came(packet.kind(), pipeline);
            case SIGNAL_ACK -> {
                acknowledgements.came(Kind.SIGNAL_ACK, pipeline);
                if (pipeline != null) {
                    receiver.pipelineDone(pipeline);
                }
            }
            case COMMAND, CLOSE, SIGNAL ->
                throw new PsrpException.ProtocolViolation(
                        "The process sent <" + packet.kind() + ">, which only a client may.", Fate.UNKNOWN, null);
        }
    }
}
