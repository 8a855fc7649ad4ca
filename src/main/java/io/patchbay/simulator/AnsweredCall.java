package io.patchbay.simulator;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.state.HostState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One call of a registered script. */
final class AnsweredCall implements ScriptAnswer.Call {
    private final SimulatedHost host;
    private final List<PowerShell.Argument> arguments;
    private final List<PsValue> input;
    private final Consumer<PipelineEvent> events;

    AnsweredCall(
            SimulatedHost host,
            List<PowerShell.Argument> arguments,
            List<PsValue> input,
            Consumer<PipelineEvent> events) {
        this.host = host;
        this.arguments = arguments;
        this.input = List.copyOf(input);
        this.events = events;
    }

    @Override
    public HostState state() {
        return host.state();
    }

    @Override
    public Map<String, PsValue> named() {
        Map<String, PsValue> named = new LinkedHashMap<>();
        for (PowerShell.Argument each : arguments) {
            if (each.name() != null) {
                named.put(each.name(), each.value());
            }
        }
        return named;
    }

    @Override
    public List<PsValue> positional() {
        return arguments.stream()
                .filter(each -> each.name() == null)
                .map(PowerShell.Argument::value)
                .toList();
    }

    @Override
    public List<PsValue> input() {
        return input;
    }

    @Override
    public void emit(PipelineEvent event) {
        if (event instanceof PipelineEvent.Ended) {
            throw new IllegalArgumentException("a script ends by returning");
        }
        events.accept(event);
    }

    @Override
    public PowerShellSession.Result run(PowerShell cmdlets) {
        return host.invoke(cmdlets);
    }
}
