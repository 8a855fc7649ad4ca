package io.patchbay.simulator.state;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A virtual machine.
 *
 * @param configurationVersion such as {@code 10.0}
 * @param memory bytes assigned at start
 * @param started when it was switched on last; the Unix epoch while it is off
 */
public record VirtualMachine(
        UUID id,
        String name,
        State state,
        int generation,
        String configurationVersion,
        int processors,
        long memory,
        String notes,
        Instant created,
        Instant started,
        List<VmAdapter> adapters) {

    /** VMState, as far as the simulator uses it. */
    public enum State {
        RUNNING(2, "Running"),
        OFF(3, "Off"),
        SAVED(6, "Saved"),
        PAUSED(9, "Paused");

        private final int number;
        private final String text;

        State(int number, String text) {
            this.number = number;
            this.text = text;
        }

        public int number() {
            return number;
        }

        public String text() {
            return text;
        }
    }

    public VirtualMachine {
        adapters = List.copyOf(adapters);
    }

    /** Whether a worker process holds its ports, so that its switch can't be removed (behaviour: 1.17). */
    public boolean active() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    public VirtualMachine withAdapters(List<VmAdapter> newAdapters) {
        return new VirtualMachine(
                id,
                name,
                state,
                generation,
                configurationVersion,
                processors,
                memory,
                notes,
                created,
                started,
                newAdapters);
    }

    public VirtualMachine withState(State newState, Instant since) {
        return new VirtualMachine(
                id,
                name,
                newState,
                generation,
                configurationVersion,
                processors,
                memory,
                notes,
                created,
                since,
                adapters);
    }
}
