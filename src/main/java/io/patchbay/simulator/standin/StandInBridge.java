package io.patchbay.simulator.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.clixml.ClixmlReader;
import io.patchbay.psrp.clixml.ClixmlWriter;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.PipelineRunner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Where the stand-in modules' calls arrive: an HTTP endpoint on loopback, at a port of its own, that wants a random token.
 * Each call is one cmdlet with the parameters that PowerShell bound; it runs on one simulated host.
 */
public final class StandInBridge implements AutoCloseable {
    /** The environment variables by which the modules find this endpoint. */
    public static final String URI_VARIABLE = "STAND_IN_URI";

    public static final String TOKEN_VARIABLE = "STAND_IN_TOKEN";

    private static final int LARGEST_REQUEST = 16 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads;
    private final PipelineRunner host;
    private final String token;

    private StandInBridge(HttpServer server, PipelineRunner host) {
        this.server = server;
        this.host = host;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    /**
     * Opens an endpoint for one host.
     *
     * @param host runs each call; what it yields must be whole objects, as inside the host
     */
    public static StandInBridge open(PipelineRunner host) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StandInBridge bridge = new StandInBridge(server, host);
        server.setExecutor(bridge.threads);
        server.createContext("/call", bridge::serve);
        server.start();
        return bridge;
    }

    /** What an engine's process needs in its environment, beside the modules' folder in {@code PSModulePath}. */
    public Map<String, String> environment() {
        InetSocketAddress at = server.getAddress();
        URI uri = URI.create("http://" + at.getAddress().getHostAddress() + ":" + at.getPort() + "/call");
        return Map.of(URI_VARIABLE, uri.toString(), TOKEN_VARIABLE, token);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!permitted(exchange.getRequestHeaders().getFirst("X-Stand-In-Token"))) {
                answer(exchange, 403, "This endpoint is not for you.");
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
            if (body.length > LARGEST_REQUEST) {
                answer(exchange, 413, "A call of more than " + LARGEST_REQUEST + " bytes is refused.");
                return;
            }
            try {
                PowerShell call = call(ClixmlReader.read(new String(body, StandardCharsets.UTF_8)));
                answer(exchange, 200, ClixmlWriter.writeDocument(run(call)));
            } catch (PsrpException | IllegalArgumentException notACall) {
                answer(exchange, 400, String.valueOf(notACall.getMessage()));
            }
        }
    }

    private boolean permitted(@Nullable String offered) {
        return offered != null
                && MessageDigest.isEqual(
                        offered.getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.US_ASCII));
    }

    private static PowerShell call(PsValue request) {
        if (request instanceof PsObject object
                && object.entry("Command") instanceof PsValue.Text command
                && object.entry("Arguments") instanceof PsObject arguments
                && arguments.content() instanceof PsObject.Content.Dictionary dictionary) {
            PowerShell.Builder call = PowerShell.command(command.value());
            dictionary.entries().forEach((name, value) -> call.with(String.valueOf(name), value));
            return call.build();
        }
        throw new IllegalArgumentException("This is no call of a stand-in module.");
    }

    private List<PsObject> run(PowerShell call) {
        List<PsObject> said = new ArrayList<>();
        host.run(call, List.of(), event -> {
            switch (event) {
                case PipelineEvent.Output output ->
                    said.add(said("Output", Map.of("Value", Enums.marked(output.value()))));
                case PipelineEvent.Warning warning -> said.add(text("Warning", warning.message()));
                case PipelineEvent.Verbose verbose -> said.add(text("Verbose", verbose.message()));
                case PipelineEvent.Error error -> said.add(error("Error", error.record()));
                case PipelineEvent.Ended ended -> {
                    PsErrorRecord reason = ended.reason();
                    if (reason != null) {
                        said.add(error("Failed", reason));
                    }
                }
                case PipelineEvent.Debug ignored -> {}
                case PipelineEvent.Progress ignored -> {}
                case PipelineEvent.Information ignored -> {}
            }
        });
        return said;
    }

    private static PsObject text(String event, String message) {
        return said(event, Map.of("Message", PsValue.text(message)));
    }

    private static PsObject error(String event, PsErrorRecord record) {
        Map<String, PsValue> fields = new LinkedHashMap<>();
        fields.put("Message", PsValue.text(record.message()));
        fields.put("ErrorId", PsValue.text(record.errorId()));
        fields.put("FullyQualifiedErrorId", PsValue.text(record.fullyQualifiedErrorId()));
        fields.put("Category", PsValue.int32(record.category()));
        fields.put("Target", PsValue.text(record.targetName()));
        String type = record.exceptionType();
        fields.put("Exception", PsValue.text(type.substring(type.lastIndexOf('.') + 1)));
        return said(event, fields);
    }

    private static PsObject said(String event, Map<String, PsValue> fields) {
        Map<String, PsValue> all = new LinkedHashMap<>();
        all.put("Event", PsValue.text(event));
        all.putAll(fields);
        return PsObject.hashtable(all);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
