package io.patchbay.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the simulator is started.
 *
 * @param data the folder that keeps the hosts' state and the credential
 * @param port 1 to 65535, or 0 for the port of the last start where it is free, else any
 * @param latency what each pipeline takes longer
 * @param stdio the host to serve on standard input and output instead of listening; null to listen
 */
public record SimulatorOptions(
        Path data, int port, Duration latency, @Nullable String stdio) {
    public static final String USAGE = "--data DIR [--port N | --stdio HOST] [--latency MILLISECONDS]";

    public SimulatorOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port + ": ports run from 0 to 65535");
        }
        if (latency.isNegative()) {
            throw new IllegalArgumentException("latency " + latency + ": it can't be negative");
        }
    }

    /** A simulator that listens. */
    public SimulatorOptions(Path data, int port, Duration latency) {
        this(data, port, latency, null);
    }

    /** @throws IllegalArgumentException with a sentence for whoever typed it */
    public static SimulatorOptions parse(List<String> arguments) {
        Path data = null;
        int port = 0;
        Duration latency = Duration.ZERO;
        String stdio = null;
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " needs a value. Options: " + USAGE);
            }
            String value = arguments.get(i + 1);
            switch (name) {
                case "--data" -> data = Path.of(value);
                case "--port" -> port = number(name, value);
                case "--stdio" -> stdio = value;
                case "--latency" -> latency = Duration.ofMillis(number(name, value));
                default -> throw new IllegalArgumentException(name + " is no option. Options: " + USAGE);
            }
        }
        if (data == null) {
            throw new IllegalArgumentException("--data DIR is missing. Options: " + USAGE);
        }
        return new SimulatorOptions(data, port, latency, stdio);
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " " + value + ": a whole number is needed", e);
        }
    }
}
