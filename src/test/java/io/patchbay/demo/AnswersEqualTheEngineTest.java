package io.patchbay.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.host.reading.HostNetworkReader;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.simulator.ScriptAnswers;
import io.patchbay.simulator.SimulatedHost;
import io.patchbay.simulator.example.ExampleHosts;
import io.patchbay.simulator.state.HostState;
import io.patchbay.testing.EngineTest;
import io.patchbay.testing.StandInEngine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What simulated hosts answer to the reading script is what the real engine makes of that script, unchanged, over
 * stand-in modules with the same host behind: value for value.
 */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersEqualTheEngineTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private static final int DIALLED = 15985;

    private final Map<StandInEngine.Language, StandInEngine> engines = new EnumMap<>(StandInEngine.Language.class);

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        for (StandInEngine.Language language : StandInEngine.Language.values()) {
            engines.put(language, StandInEngine.open(folder, StandInEngine.READING, language));
        }
    }

    @AfterAll
    void close() {
        engines.values().forEach(StandInEngine::close);
    }

    private PowerShellSession engine(StandInEngine.Language language, SimulatedHost host) {
        return Objects.requireNonNull(engines.get(language)).before(host.inside());
    }

    static Stream<Arguments> hostsInEachLanguage() {
        Map<String, HostState> hosts = new TreeMap<>(ExampleHosts.all(NOW));
        hosts.put("strange", StrangeHost.of(Objects.requireNonNull(hosts.get("hv02"))));
        return hosts.entrySet().stream().flatMap(host -> Stream.of(StandInEngine.Language.values())
                .map(language -> Arguments.of(host.getKey(), language, host.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("hostsInEachLanguage")
    void theScriptGivesTheSameInTheEngine(String name, StandInEngine.Language language, HostState state)
            throws Exception {
        ScriptAnswers answers = new ScriptAnswers();
        DemoAnswers.register(answers);
        SimulatedHost host = new SimulatedHost(name, state, answers);
        PowerShellSession.Result answered = host.invoke(HostNetworkReader.pipeline(DIALLED));
        assertThat(answered.clean()).as(answered.toString()).isTrue();

        PowerShellSession.Result read = engine(language, host).invoke(HostNetworkReader.pipeline(DIALLED));

        assertThat(read.clean()).as(read.errors() + " " + read.reason()).isTrue();
        assertThat(read.output())
                .as("the first of the records that differ")
                .zipSatisfy(answered.output(), (left, right) -> assertThat(left).isEqualTo(right));
        assertThat(read.output()).isEqualTo(answered.output());
    }
}
