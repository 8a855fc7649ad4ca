package io.patchbay.simulator.example;

import io.patchbay.simulator.state.VirtualMachine;
import io.patchbay.simulator.state.VmAdapter;
import io.patchbay.simulator.state.port.BandwidthSetting;
import io.patchbay.simulator.state.port.PortFeatures;
import io.patchbay.simulator.state.port.SecuritySetting;
import io.patchbay.simulator.state.port.VlanSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A virtual machine being drawn. */
final class MachineDraft {
    private static final long GIBIBYTE = 1L << 30;

    private final Draft host;
    private final String name;
    private final VirtualMachine.State state;
    private final int generation;
    private final String version;
    private final Instant now;
    private final List<VmAdapter> adapters = new ArrayList<>();
    private int processors = 2;
    private int memory = 4;
    private String notes = "";

    MachineDraft(Draft host, String name, VirtualMachine.State state, int generation, String version, Instant now) {
        this.host = host;
        this.name = name;
        this.state = state;
        this.generation = generation;
        this.version = version;
        this.now = now;
    }

    MachineDraft size(int newProcessors, int gibibytes) {
        processors = newProcessors;
        memory = gibibytes;
        return this;
    }

    MachineDraft notes(String newNotes) {
        notes = newNotes;
        return this;
    }

    /** @param on null where it is not connected */
    MachineDraft adapter(String adapterName, @Nullable UUID on, @Nullable VlanSetting vlan, String... addresses) {
        boolean running = state == VirtualMachine.State.RUNNING;
        adapters.add(new VmAdapter(
                host.id("adapter/" + name + "/" + adapters.size()),
                adapterName,
                // one that ran before keeps its address while it is off
                host.drawIf(running || state == VirtualMachine.State.SAVED),
                true,
                false,
                on,
                on == null ? "" : host.switchName(on),
                PortFeatures.NONE.withVlan(vlan),
                List.of(addresses)));
        return this;
    }

    /** The last adapter's address is fixed. */
    MachineDraft fixedMac(String mac) {
        VmAdapter last = adapters.removeLast();
        adapters.add(new VmAdapter(
                last.id(),
                last.name(),
                mac,
                false,
                last.legacy(),
                last.switchId(),
                last.switchName(),
                last.features(),
                last.addresses()));
        return this;
    }

    MachineDraft security(SecuritySetting security) {
        VmAdapter last = adapters.removeLast();
        adapters.add(last.withFeatures(last.features().withSecurity(security)));
        return this;
    }

    MachineDraft maximum(long bitsPerSecond) {
        VmAdapter last = adapters.removeLast();
        adapters.add(last.withFeatures(last.features().withBandwidth(new BandwidthSetting(0, 0, bitsPerSecond))));
        return this;
    }

    void add() {
        boolean running = state == VirtualMachine.State.RUNNING;
        int days = Math.floorMod(name.hashCode(), 40) + 1;
        host.add(new VirtualMachine(
                host.id("vm/" + name),
                name,
                state,
                generation,
                version,
                processors,
                memory * GIBIBYTE,
                notes,
                now.minus(Duration.ofDays(400L + days)),
                running ? now.minus(Duration.ofDays(days)) : Instant.EPOCH,
                adapters));
    }
}
