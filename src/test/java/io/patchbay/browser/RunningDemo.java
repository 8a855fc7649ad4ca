package io.patchbay.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code bin/patchbay demo}, running: two processes, as a person would start them. */
final class RunningDemo implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Pattern CODE = Pattern.compile("(?m)^.*?[Cc]ode[^\\n]*?:\\s*([A-Z0-9-]{6,})\\s*$");

    private final Process process;
    private final URI address;
    private final StringBuffer output = new StringBuffer();

    private RunningDemo(Process process, URI address) {
        this.process = process;
        this.address = address;
        Thread.ofVirtual().start(this::gather);
    }

    /** Starts and waits until the console answers. The same folder again is a restart. */
    static RunningDemo start(Path data) throws IOException, InterruptedException {
        int port = freePort();
        Process process = new ProcessBuilder(
                        "bin/patchbay", "demo", "--port", Integer.toString(port), "--data", data.toString())
                .redirectErrorStream(true)
                .start();
        RunningDemo demo = new RunningDemo(process, URI.create("http://127.0.0.1:" + port));
        demo.awaitAnswer();
        return demo;
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private void gather() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> output.append(line).append('\n'));
        } catch (IOException | UncheckedIOException e) {
            output.append(e).append('\n');
        }
    }

    private void awaitAnswer() throws InterruptedException {
        Instant end = Instant.now().plus(START);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health =
                    HttpRequest.newBuilder(address.resolve("/actuator/health")).build();
            while (Instant.now().isBefore(end)) {
                if (!process.isAlive()) {
                    throw new AssertionError("The demo ended before it answered:\n" + output);
                }
                try {
                    if (client.send(health, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // asked again below
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        close();
        throw new AssertionError("The demo did not answer within " + START + ":\n" + output);
    }

    URI address() {
        return address;
    }

    /** Everything that both processes said in the terminal. */
    String output() {
        return output.toString();
    }

    /** The one-time code that the terminal shows at the first start. */
    String setupCode() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(10);
        while (Instant.now().isBefore(end)) {
            Matcher code = CODE.matcher(output);
            if (code.find()) {
                return code.group(1);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("The terminal shows no one-time code:\n" + output);
    }

    /** Stops as Ctrl-C does, and waits until both processes are gone. */
    @Override
    public void close() throws InterruptedException {
        // not Process.destroy(): that closes our end of its output, and its last words would be lost
        process.toHandle().destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("The demo did not stop within 30 s:\n" + output);
        }
    }
}
