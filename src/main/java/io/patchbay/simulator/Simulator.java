package io.patchbay.simulator;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.example.ExampleHosts;
import io.patchbay.simulator.pipeline.Unconfirmed;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.stdio.StdioConversation;
import io.patchbay.simulator.winrm.WinRmListener;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Simulated Hyper-V hosts behind one WinRM listener on loopback; a main class of its own. */
public final class Simulator implements AutoCloseable {
    /** Where nothing listens: the address of the one example host that can't be reached. */
    private static final int CLOSED_PORT = 1;

    private static final String LOOPBACK = "127.0.0.1";

    private final Map<String, SimulatedHost> hosts;
    private final WinRmListener listener;

    private Simulator(Map<String, SimulatedHost> hosts, WinRmListener listener) {
        this.hosts = hosts;
        this.listener = listener;
    }

    /** Starts the simulator alone: it runs cmdlets, and knows nobody's scripts. */
    public static void main(String[] arguments) throws InterruptedException {
        run(arguments, new ScriptAnswers());
    }

    /**
     * The whole life of the process: starts, says so, and stops on SIGTERM or Ctrl-C; or serves one host on standard input
     * and output until the client goes.
     */
    public static void run(String[] arguments, ScriptAnswers scripts) throws InterruptedException {
        try {
            SimulatorOptions options = SimulatorOptions.parse(List.of(arguments));
            if (options.stdio() == null) {
                listen(options, scripts);
            } else {
                converse(options, options.stdio(), scripts);
            }
        } catch (IllegalArgumentException | IllegalStateException | java.io.UncheckedIOException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (PsrpException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void listen(SimulatorOptions options, ScriptAnswers scripts)
            throws IOException, InterruptedException {
        Simulator simulator = start(options, scripts);
        System.out.printf(
                "Simulated hosts listen on http://%s:%d: %s%n",
                LOOPBACK, simulator.port(), String.join(", ", simulator.hosts.keySet()));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            simulator.close();
                            stopped.countDown();
                        },
                        "simulator-stop"));
        stopped.await();
    }

    private static void converse(SimulatorOptions options, String host, ScriptAnswers scripts)
            throws IOException, InterruptedException, PsrpException {
        OutputStream packets = new FileOutputStream(FileDescriptor.out);
        // whatever else speaks in this process speaks elsewhere: the client takes packets only
        System.setOut(System.err);
        Map<String, SimulatedHost> hosts =
                hosts(new DataFolder(options.data()), scripts, Unconfirmed.USUAL, Clock.systemUTC());
        SimulatedHost served = hosts.get(host.toLowerCase(Locale.ROOT));
        if (served == null) {
            throw new IllegalArgumentException(
                    "There is no simulated host " + host + ", only " + String.join(", ", hosts.keySet()) + ".");
        }
        new StdioConversation(slowed(served, options.latency()), System.in, packets).serve();
    }

    /**
     * Starts: hosts as they were left, or the example hosts; listens; then writes what a console may be offered.
     *
     * @throws IOException when the port is taken
     */
    public static Simulator start(SimulatorOptions options, ScriptAnswers scripts) throws IOException {
        return start(options, scripts, Unconfirmed.USUAL, Clock.systemUTC());
    }

    /**
     * As {@link #start(SimulatorOptions, ScriptAnswers)}.
     *
     * @param unconfirmed which of several possible behaviours the hosts show
     */
    public static Simulator start(SimulatorOptions options, ScriptAnswers scripts, Unconfirmed unconfirmed, Clock clock)
            throws IOException {
        DataFolder data = new DataFolder(options.data());
        Map<String, SimulatedHost> hosts = hosts(data, scripts, unconfirmed, clock);
        DataFolder.Login login = data.login();
        WinRmListener listener = listen(
                options.port() == 0 ? data.lastPort() : options.port(),
                options.port() == 0,
                name -> Optional.ofNullable(hosts.get(name.toLowerCase(Locale.ROOT)))
                        .map(host -> slowed(host, options.latency())),
                Accounts.one(login.user(), login.password().toCharArray()));
        data.keepPort(listener.port());
        data.offer(offers(hosts, listener.port(), login));
        return new Simulator(hosts, listener);
    }

    private static Map<String, SimulatedHost> hosts(
            DataFolder data, ScriptAnswers scripts, Unconfirmed unconfirmed, Clock clock) {
        Map<String, SimulatedHost> hosts = new LinkedHashMap<>();
        ExampleHosts.all(clock.instant()).forEach((name, example) -> {
            HostFile file = data.host(name);
            HostState state = file.open(example);
            hosts.put(name, new SimulatedHost(name, state, scripts, unconfirmed, clock, file));
        });
        return hosts;
    }

    /** The port of the last run keeps the console's registered hosts reachable; a taken one gives way to any. */
    private static WinRmListener listen(int port, boolean anyWillDo, HostDirectory directory, Accounts accounts)
            throws IOException {
        try {
            return new WinRmListener(port, directory, accounts);
        } catch (BindException taken) {
            if (!anyWillDo) {
                throw new IOException("Port " + port + " is taken. Choose another one with --port.", taken);
            }
            return new WinRmListener(0, directory, accounts);
        }
    }

    private static PipelineRunner slowed(SimulatedHost host, Duration latency) {
        return latency.isZero() ? host : new Slow(host, latency);
    }

    private static List<DataFolder.Offer> offers(Map<String, SimulatedHost> hosts, int port, DataFolder.Login login) {
        List<DataFolder.Offer> offers = new ArrayList<>();
        hosts.keySet().forEach(name -> offers.add(offer(name, port, login)));
        offers.add(offer("hv07", CLOSED_PORT, login));
        return offers;
    }

    private static DataFolder.Offer offer(String name, int port, DataFolder.Login login) {
        return new DataFolder.Offer(
                name, LOOPBACK, port, "/" + name + "/wsman", "HTTP", login.user(), login.password());
    }

    public int port() {
        return listener.port();
    }

    /** By the name in its path, letter case aside. */
    public Optional<SimulatedHost> host(String name) {
        return Optional.ofNullable(hosts.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Cuts every connection; the hosts' state is kept already. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            System.err.println("The listener did not close cleanly: " + e.getMessage());
        }
    }

    /** A host that takes its time before each pipeline. */
    private record Slow(SimulatedHost host, Duration latency) implements PipelineRunner {
        @Override
        public void run(PowerShell pipeline, List<PsValue> input, Consumer<PipelineEvent> events) {
            try {
                Thread.sleep(latency);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                events.accept(new PipelineEvent.Ended(PipelineEvent.Ended.State.STOPPED, null));
                return;
            }
            host.run(pipeline, input, events);
        }

        @Override
        public String powerShellVersion() {
            return host.powerShellVersion();
        }
    }
}
