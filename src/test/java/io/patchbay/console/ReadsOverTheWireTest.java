package io.patchbay.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.demo.DemoAnswers;
import io.patchbay.host.ConnectionTest;
import io.patchbay.host.ConnectionTest.Outcome;
import io.patchbay.host.ConnectionTest.StepResult;
import io.patchbay.host.ExampleHosts;
import io.patchbay.host.HostFailure;
import io.patchbay.host.HostOverview;
import io.patchbay.host.HostReadings;
import io.patchbay.host.HostSessions;
import io.patchbay.host.HostSnapshot;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.simulator.ScriptAnswers;
import io.patchbay.simulator.Simulator;
import io.patchbay.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The whole console and simulated hosts, with the real wire between them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ResourceLock(RunningConsole.ONE_AT_A_TIME)
class ReadsOverTheWireTest {
    private static Simulator simulator;
    private static RunningConsole console;
    private static Path folder;

    @BeforeAll
    @Timeout(300)
    static void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        ScriptAnswers answers = new ScriptAnswers();
        DemoAnswers.register(answers);
        simulator = Simulator.start(
                SimulatorOptions.parse(
                        List.of("--data", folder.resolve("simulator").toString(), "--port", "0")),
                answers);
        console = startConsole().withAdministrator();
    }

    @AfterAll
    static void stop() {
        if (console != null) {
            console.close();
        }
        if (simulator != null) {
            simulator.close();
        }
    }

    @Test
    @Order(1)
    void readsEveryExampleHostByItselfOnceAdded() throws Exception {
        ExampleHosts examples = console.bean(ExampleHosts.class);
        int offered = examples.offered().size();
        assertThat(offered).isGreaterThanOrEqualTo(7);

        List<RegisteredHost> added = console.asAdministrator(examples::addAll);

        assertThat(added).hasSize(offered);
        assertThat(examples.offered()).isEmpty();
        Map<String, HostOverview> known = awaitAll(offered);
        assertThat(network(known, "hv01").network().switches()).isNotEmpty();
        assertThat(network(known, "hv-jp").network().identity().language()).startsWith("ja");
        HostFailure away =
                Objects.requireNonNull(Objects.requireNonNull(known.get("hv07")).failure());
        assertThat(away.message().key()).isEqualTo("host.failure.unreachable");
        assertThat(Objects.requireNonNull(known.get("hv07")).snapshot()).isNull();
    }

    @Test
    @Order(2)
    void testsAConnectionToItsEnd() throws Exception {
        RegisteredHost host = host("hv01");

        List<StepResult> results = console.asAdministrator(
                () -> console.bean(ConnectionTest.class).run(host.id(), host.address(), step -> {}));

        assertThat(results).allSatisfy(each -> assertThat(each.outcome()).isEqualTo(Outcome.OK));
        assertThat(results).hasSize(6);
    }

    @Test
    @Order(3)
    void asksAHostInTheKeptSession() throws Exception {
        PowerShellSession session =
                console.bean(HostSessions.class).session(host("hv01").id());

        PowerShellSession.Result result =
                session.invoke(PowerShell.command("Hyper-V\\Get-VMSwitch").build());

        assertThat(result.clean()).isTrue();
        assertThat(result.output()).isNotEmpty();
    }

    @Test
    @Order(4)
    void findsTheSameHashWhereNothingChanged() throws Exception {
        RegisteredHost host = host("hv02");
        HostReadings readings = console.bean(HostReadings.class);
        String first = readings.read(host.id()).contentHash();

        assertThat(readings.read(host.id()).contentHash()).isEqualTo(first);
        assertThat(readings.history(host.id())).hasSize(1);
    }

    @Test
    @Order(5)
    void knowsTheHostsAndTheirPicturesAfterARestart() throws Exception {
        Map<String, HostOverview> before = overview();
        console.close();
        console = startConsole();

        Map<String, HostOverview> after = overview();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(network(after, "hv01").network())
                .isEqualTo(network(before, "hv01").network());
        assertThat(console.bean(HostReadings.class).read(host("hv01").id()).contentHash())
                .isEqualTo(network(before, "hv01").contentHash());
    }

    private static RunningConsole startConsole() {
        return RunningConsole.start(
                folder, "patchbay.example-hosts=" + folder.resolve("simulator").resolve("example-hosts.json"));
    }

    private static RegisteredHost host(String name) {
        return Objects.requireNonNull(overview().get(name)).host();
    }

    private static HostSnapshot network(Map<String, HostOverview> known, String name) {
        return Objects.requireNonNull(
                Objects.requireNonNull(known.get(name)).snapshot(), () -> name + ": " + known.get(name));
    }

    private static Map<String, HostOverview> overview() {
        return console.bean(Hosts.class).overview().stream()
                .collect(Collectors.toMap(each -> each.host().displayName(), Function.identity()));
    }

    /** Until something is known of each. */
    private static Map<String, HostOverview> awaitAll(int count) throws InterruptedException {
        Map<String, HostOverview> known = overview();
        while (known.values().stream().filter(ReadsOverTheWireTest::told).count() < count) {
            assertThat(console.nextReading()).as("a reading, having %s", known).isNotNull();
            known = overview();
        }
        return known;
    }

    private static boolean told(HostOverview host) {
        return host.snapshot() != null || host.failure() != null;
    }
}
