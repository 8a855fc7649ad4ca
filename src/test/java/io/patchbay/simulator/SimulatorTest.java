package io.patchbay.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession.Result;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.state.HostState;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The process around the hosts: what it keeps, what it offers, how it starts and stops. */
class SimulatorTest {
    @TempDir
    Path data;

    private Simulator start() throws IOException {
        return Simulator.start(new SimulatorOptions(data, 0, Duration.ZERO), new ScriptAnswers());
    }

    private static Result run(Simulator simulator, String host, String script) {
        return simulator
                .host(host)
                .orElseThrow()
                .invoke(PowerShell.script(script).build());
    }

    @Test
    void findsTheSameHostsAfterARestart() throws IOException {
        List<HostState> before;
        int port;
        try (Simulator simulator = start()) {
            port = simulator.port();
            assertThat(run(simulator, "hv01", "New-VMSwitch -Name kept -NetAdapterName 'SLOT 3 Port 1','SLOT 3 Port 2'")
                            .clean())
                    .isTrue();
            assertThat(run(
                                    simulator,
                                    "HV02",
                                    "Set-VMNetworkAdapterVlan -VMName WEB01 -Trunk -NativeVlanId 0 -AllowedVlanIdList 1-9")
                            .clean())
                    .isTrue();
            before = List.of(
                    simulator.host("hv01").orElseThrow().state(),
                    simulator.host("hv02").orElseThrow().state(),
                    simulator.host("hv-jp").orElseThrow().state());
        }
        try (Simulator again = start()) {
            assertThat(List.of(
                            again.host("hv01").orElseThrow().state(),
                            again.host("hv02").orElseThrow().state(),
                            again.host("hv-jp").orElseThrow().state()))
                    .isEqualTo(before);
            assertThat(again.port()).isEqualTo(port);
        }
    }

    @Test
    void offersItsHostsAndOneThatCannotBeReached() throws IOException {
        try (Simulator simulator = start()) {
            JsonNode offers = JsonMapper.shared().readTree(Files.readAllBytes(data.resolve("example-hosts.json")));
            assertThat(offers).hasSize(7);
            assertThat(offers.path(0).path("name").asString()).isEqualTo("hv01");
            assertThat(offers.path(0).path("port").asInt()).isEqualTo(simulator.port());
            assertThat(offers.path(0).path("path").asString()).isEqualTo("/hv01/wsman");
            assertThat(offers.path(0).path("transport").asString()).isEqualTo("HTTP");
            JsonNode lost = offers.path(6);
            assertThat(lost.path("name").asString()).isEqualTo("hv07");
            assertThatThrownBy(() -> new Socket(
                            lost.path("address").asString(), lost.path("port").asInt()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void keepsItsCredentialFromEverybodyElseAndOverRestarts() throws IOException {
        String first;
        try (Simulator simulator = start()) {
            assertThat(simulator.port()).isPositive();
            first = Files.readString(data.resolve("credential.json"));
            for (String file : List.of("credential.json", "example-hosts.json", "hosts/hv01.json")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                        .as(file)
                        .isEqualTo("rw-------");
            }
        }
        try (Simulator again = start()) {
            assertThat(again.port()).isPositive();
            assertThat(Files.readString(data.resolve("credential.json"))).isEqualTo(first);
        }
    }

    @Test
    void makesAnotherCredentialForAnotherInstallation(@TempDir Path other) throws IOException {
        try (Simulator one = start();
                Simulator two = Simulator.start(new SimulatorOptions(other, 0, Duration.ZERO), new ScriptAnswers())) {
            assertThat(one.port()).isNotEqualTo(two.port());
            assertThat(Files.readString(data.resolve("credential.json")))
                    .isNotEqualTo(Files.readString(other.resolve("credential.json")));
        }
    }

    @Test
    void losesNoChangeWhereSeveralServeTheSameFolder() throws Exception {
        try (Simulator one = start();
                Simulator other = start()) {
            List<Thread> writers = new java.util.ArrayList<>();
            for (Simulator each : List.of(one, other)) {
                for (int i = 0; i < 8; i++) {
                    String name = "s%d-%d".formatted(each.port(), i);
                    writers.add(Thread.ofVirtual()
                            .start(() -> run(each, "hv01", "New-VMSwitch -SwitchType Private -Name " + name)));
                }
            }
            for (Thread each : writers) {
                each.join();
            }
            HostState state = one.host("hv01").orElseThrow().state();
            assertThat(state.switches()).hasSize(1 + writers.size());
            assertThat(other.host("hv01").orElseThrow().state()).isEqualTo(state);
        }
    }

    @Test
    void refusesToGuessWhenAStateFileIsBroken() throws IOException {
        start().close();
        Files.writeString(data.resolve("hosts/hv02.json"), "{ half a st");
        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hv02.json")
                .hasMessageContaining("Move that file away");
    }

    @Test
    void leavesNoChangeBehindThatItCouldNotKeep() throws IOException {
        try (Simulator simulator = start()) {
            SimulatedHost host = new SimulatedHost(
                    "x",
                    simulator.host("hv01").orElseThrow().state(),
                    new ScriptAnswers(),
                    io.patchbay.simulator.pipeline.Unconfirmed.USUAL,
                    java.time.Clock.systemUTC(),
                    changed -> {
                        throw new java.io.UncheckedIOException(new IOException("disk full"));
                    });
            assertThatThrownBy(() -> host.invoke(PowerShell.command("New-VMSwitch")
                            .with("Name", PsValue.text("lost"))
                            .with("SwitchType", PsValue.text("Private"))
                            .build()))
                    .hasMessageContaining("disk full");
            assertThat(host.state().switches()).hasSize(1);
        }
    }

    @Test
    void explainsItsOptions() {
        assertThatThrownBy(() -> SimulatorOptions.parse(List.of())).hasMessageContaining("--data DIR is missing");
        assertThatThrownBy(() -> SimulatorOptions.parse(List.of("--port")))
                .hasMessageContaining("--port needs a value");
        assertThatThrownBy(() -> SimulatorOptions.parse(List.of("--data", "x", "--port", "70000")))
                .hasMessageContaining("ports run from 0 to 65535");
        assertThatThrownBy(() -> SimulatorOptions.parse(List.of("--speed", "9")))
                .hasMessageContaining("is no option");
        assertThat(SimulatorOptions.parse(List.of("--data", "x", "--stdio", "hv01"))
                        .stdio())
                .isEqualTo("hv01");
        assertThat(SimulatorOptions.parse(List.of("--data", "x", "--latency", "250"))
                        .latency())
                .isEqualTo(Duration.ofMillis(250));
    }
}
