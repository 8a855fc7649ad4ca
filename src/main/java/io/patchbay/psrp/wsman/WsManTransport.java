package io.patchbay.psrp.wsman;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.Fate;
import io.patchbay.psrp.auth.Credential;
import io.patchbay.psrp.transport.Transport;
import io.patchbay.psrp.wsman.soap.RequestWriter;
import io.patchbay.psrp.wsman.soap.WsManRequest;
import io.patchbay.psrp.wsman.soap.WsManResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Carries a runspace pool over WS-Management (MS-PSRP 3.1.5.3): the pool is a shell, a pipeline a command in it. One
 * thread waits for the pool's output as long as it is open, which keeps the shell from idling away, and one for each
 * pipeline's.
 */
final class WsManTransport implements Transport {
    /** How long the host keeps a shell that nobody asks for anything, after a crash of ours, say. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    /** What every supported Windows takes, whatever its MaxEnvelopeSizekb was set to by whom. */
    private static final int GREATEST_REQUEST = 153_600;

    private static final String RESOURCE = "http://schemas.microsoft.com/powershell/";
    private static final Map<String, String> OPTIONS = Map.of("protocolversion", "2.3");

    private final WsManEndpoint endpoint;
    private final Channels channels;
    private final String resourceUri;
    private final int maxFragment;
    private final Map<UUID, Boolean> receiving = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable String shellId;
    private volatile @Nullable Receiver receiver;

    /** @param credential is closed with this */
    WsManTransport(WsManEndpoint endpoint, Credential credential) {
        this.endpoint = endpoint;
        this.channels = new Channels(endpoint, credential);
        this.resourceUri = RESOURCE + endpoint.configurationName();
        this.maxFragment = (GREATEST_REQUEST - overhead()) / 4 * 3;
    }

    /** What an envelope needs besides its Base64, with some room. */
    private int overhead() {
        WsManRequest.Header header = new WsManRequest.Header(
                Channels.uuid(),
                endpoint.url(),
                resourceUri,
                endpoint.timeouts().operation(),
                GREATEST_REQUEST,
                Channels.uuid());
        String id = new UUID(0, 0).toString();
        WsManRequest request =
                new WsManRequest.Send(id, List.of(new WsManRequest.StreamData(id, "stdin", new byte[0])));
        return RequestWriter.write(new WsManRequest.Envelope(header, request)).length + 1024;
    }

    @Override
    public void open(UUID pool, byte[] firstFragments, Receiver newReceiver) throws PsrpException {
        receiver = newReceiver;
        String wanted = id(pool);
        WsManRequest create = new WsManRequest.Create(wanted, "stdin pr", "stdout", IDLE, firstFragments, OPTIONS);
        // set before the answer: where it gets lost, close() deletes what may be there
        shellId = wanted;
        WsManResponse answer = ask(create, Fate.NOT_RUN);
        if (!(answer instanceof WsManResponse.ShellCreated created)) {
            throw Faults.unexpected(endpoint, answer);
        }
        if (!created.shellId().isEmpty()) {
            shellId = created.shellId();
        }
        Thread.ofVirtual().name("psrp-pool-" + endpoint.host()).start(() -> receive(null));
    }

    @Override
    public void startPipeline(UUID pipeline, byte[] firstFragment) throws PsrpException {
        String argument = Base64.getEncoder().encodeToString(firstFragment);
        WsManResponse answer =
                ask(new WsManRequest.Command(shell(), id(pipeline), "", List.of(argument)), Fate.NOT_RUN);
        if (!(answer instanceof WsManResponse.CommandStarted started)
                || !started.commandId().equalsIgnoreCase(id(pipeline))) {
            throw Faults.unexpected(endpoint, answer);
        }
        receiving.put(pipeline, true);
        Thread.ofVirtual().name("psrp-pipeline-" + endpoint.host()).start(() -> receive(pipeline));
    }

    @Override
    public void send(@Nullable UUID pipeline, Stream stream, byte[] fragment) throws PsrpException {
        String name =
                switch (stream) {
                    case DEFAULT -> "stdin";
                    case PROMPT_RESPONSE -> "pr";
                };
        WsManRequest.StreamData data =
                new WsManRequest.StreamData(pipeline == null ? null : id(pipeline), name, fragment);
        ask(new WsManRequest.Send(shell(), List.of(data)), Fate.NOT_RUN);
    }

    @Override
    public void stop(UUID pipeline) throws PsrpException {
        signal(pipeline, WsManRequest.SIGNAL_STOP);
    }

    @Override
    public void release(UUID pipeline) throws PsrpException {
        receiving.remove(pipeline);
        signal(pipeline, WsManRequest.SIGNAL_TERMINATE);
    }

    /** A fault says that there is nothing to signal any more, which is what was wanted. */
    private void signal(UUID pipeline, String code) throws PsrpException {
        channels.ask(resourceUri, new WsManRequest.Signal(shell(), id(pipeline), code));
    }

    @Override
    public int maxFragment() {
        return maxFragment;
    }

    private WsManResponse ask(WsManRequest request, Fate refused) throws PsrpException {
        WsManResponse answer = channels.ask(resourceUri, request);
        if (answer instanceof WsManResponse.Fault fault) {
            throw Faults.of(endpoint, fault, refused);
        }
        return answer;
    }

    /** Polls until the pipeline, or the pool where it is null, has nothing more to say. */
    private void receive(@Nullable UUID pipeline) {
        Receiver to = receiver;
        String shell = shellId;
        if (to == null || shell == null) {
            return;
        }
        WsManRequest request = new WsManRequest.Receive(shell, pipeline == null ? null : id(pipeline), "stdout");
        try {
            while (isWanted(pipeline)) {
                switch (channels.ask(resourceUri, request)) {
                    case WsManResponse.Output output -> {
                        if (!deliver(pipeline, output, to)) {
                            return;
                        }
                    }
                    case WsManResponse.Fault fault when fault.code() == WsManResponse.Fault.TIMED_OUT -> {
                        // nothing to say within one poll; ask again
                    }
                    case WsManResponse.Fault fault -> throw Faults.of(endpoint, fault, Fate.UNKNOWN);
                    case WsManResponse other -> throw Faults.unexpected(endpoint, other);
                }
            }
        } catch (PsrpException e) {
            if (isWanted(pipeline)) {
                end(pipeline, e, to);
            }
        }
    }

    private boolean isWanted(@Nullable UUID pipeline) {
        return !closed.get() && (pipeline == null || receiving.containsKey(pipeline));
    }

    /** Whether there may be more. */
    private boolean deliver(@Nullable UUID pipeline, WsManResponse.Output output, Receiver to) throws PsrpException {
        for (WsManRequest.StreamData each : output.streams()) {
            if (each.name().equals("stdout") && belongs(pipeline, each.commandId()) && isWanted(pipeline)) {
                to.data(pipeline, each.bytes());
            }
        }
        if (!output.done()) {
            return true;
        }
        if (pipeline == null) {
            throw new PsrpException.ShellLost(
                    "The PowerShell session on " + endpoint.url() + " was ended there.", Fate.UNKNOWN, null);
        }
        if (isWanted(pipeline)) {
            to.pipelineDone(pipeline);
        }
        return false;
    }

    private static boolean belongs(@Nullable UUID pipeline, @Nullable String commandId) {
        return pipeline == null ? commandId == null : id(pipeline).equalsIgnoreCase(commandId);
    }

    private void end(@Nullable UUID pipeline, PsrpException why, Receiver to) {
        if (pipeline == null) {
            to.lost(why);
        } else {
            to.pipelineLost(pipeline, why);
        }
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        String shell = shellId;
        try {
            if (shell != null) {
                channels.ask(resourceUri, new WsManRequest.Delete(shell));
            }
        } catch (PsrpException e) {
            // the host deletes the shell by itself once it has idled long enough
        } finally {
            channels.close();
        }
    }

    private String shell() {
        String shell = shellId;
        if (shell == null) {
            throw new IllegalStateException("The pool was never opened");
        }
        return shell;
    }

    /** Upper case: some services compare ids letter by letter. */
    private static String id(UUID id) {
        return id.toString().toUpperCase(Locale.ROOT);
    }
}
