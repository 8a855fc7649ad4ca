package io.patchbay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession.Result;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.binding.Texts;
import io.patchbay.simulator.example.ExampleHosts;
import io.patchbay.simulator.pipeline.Unconfirmed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** A simulated host that is asked in PowerShell, and what it said. */
final class Asked {
    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final SimulatedHost host;

    private Asked(SimulatedHost host) {
        this.host = host;
    }

    /** One of the example hosts, fresh. */
    static Asked on(String name) {
        return on(name, Unconfirmed.USUAL);
    }

    static Asked on(String name, Unconfirmed unconfirmed) {
        return new Asked(new SimulatedHost(
                name,
                Objects.requireNonNull(ExampleHosts.all(NOW).get(name)),
                new ScriptAnswers(),
                unconfirmed,
                Clock.fixed(NOW, ZoneOffset.UTC),
                changed -> {}));
    }

    SimulatedHost host() {
        return host;
    }

    Result run(String script) {
        return host.invoke(PowerShell.script(script).build());
    }

    Result run(PowerShell.Builder commands) {
        return host.invoke(commands.build());
    }

    /** Runs what must succeed, and gives its output. */
    List<PsValue> clean(String script) {
        Result result = run(script);
        assertThat(result.errors()).as(script).isEmpty();
        assertThat(result.state()).as(script).isEqualTo(PipelineEvent.Ended.State.COMPLETED);
        return result.output();
    }

    /** The texts of one property of all that a script gives. */
    List<String> texts(String script, String property) {
        return clean(script).stream().map(each -> text(each, property)).toList();
    }

    /** The one object that a script gives. */
    PsObject one(String script) {
        List<PsValue> output = clean(script);
        assertThat(output).as(script).hasSize(1);
        return (PsObject) output.getFirst();
    }

    /** The one error of a script, of the stream or the end. */
    PsErrorRecord error(String script) {
        return error(run(script));
    }

    static PsErrorRecord error(Result result) {
        PsErrorRecord reason = result.reason();
        if (reason != null) {
            return reason;
        }
        assertThat(result.errors()).hasSize(1);
        return result.errors().getFirst();
    }

    static String text(PsValue value, String property) {
        PsValue found = ((PsObject) value).property(property);
        return found == null ? "(absent)" : Texts.of(found);
    }
}
