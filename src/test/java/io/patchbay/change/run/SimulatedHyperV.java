package io.patchbay.change.run;

import io.patchbay.demo.DemoAnswers;
import io.patchbay.host.HostFailure;
import io.patchbay.host.HostId;
import io.patchbay.host.HostReadings;
import io.patchbay.host.HostSessions;
import io.patchbay.host.HostSnapshot;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.host.reading.HostNetworkReader;
import io.patchbay.host.reading.UnreadableHostException;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import io.patchbay.simulator.ScriptAnswers;
import io.patchbay.simulator.SimulatedHost;
import io.patchbay.simulator.example.ExampleHosts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A simulated host, asked and read as a registered one is: by the console's own script, through its own cmdlets. */
final class SimulatedHyperV implements HostSessions, HostReadings {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    final SimulatedHost host;
    final SimulatedSession session;
    private volatile boolean readable = true;

    /** @param example one of the simulator's example hosts, such as {@code hv01} */
    SimulatedHyperV(String example) {
        ScriptAnswers scripts = new ScriptAnswers();
        DemoAnswers.register(scripts);
        host = new SimulatedHost(
                example, Objects.requireNonNull(ExampleHosts.all(NOON).get(example)), scripts);
        session = new SimulatedSession(host);
    }

    void readable(boolean now) {
        readable = now;
    }

    HostNetwork network() throws HostUnavailableException {
        return read(HostId.random()).network();
    }

    @Override
    public PowerShellSession session(HostId id) {
        return session;
    }

    @Override
    public PowerShellSession open(HostId id) {
        return session;
    }

    @Override
    public HostSnapshot read(HostId id) throws HostUnavailableException {
        if (!readable) {
            throw new HostUnavailableException(
                    new HostFailure(Message.of("host.away"), Message.of("host.away.remedy"), NOON), null);
        }
        try {
            HostNetwork network = new HostNetworkReader().read(new SimulatedSession(host), 5985);
            return new HostSnapshot(id, NOON, Integer.toHexString(network.hashCode()), network);
        } catch (PsrpException | UnreadableHostException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public Optional<HostSnapshot> latest(HostId id) {
        return Optional.empty();
    }

    @Override
    public List<Instant> history(HostId id) {
        return List.of();
    }

    @Override
    public Optional<HostSnapshot> at(HostId id, Instant moment) {
        return Optional.empty();
    }
}
