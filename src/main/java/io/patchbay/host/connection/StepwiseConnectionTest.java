package io.patchbay.host.connection;

import io.patchbay.access.People;
import io.patchbay.access.Role;
import io.patchbay.host.ConnectionTest;
import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.host.HostId;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.host.reading.UnreadableHostException;
import io.patchbay.network.Availability;
import io.patchbay.network.Message;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
class StepwiseConnectionTest implements ConnectionTest {
    private static final Logger LOG = LoggerFactory.getLogger(StepwiseConnectionTest.class);
    private static final int CONNECT_MILLIS = 5_000;

    private final SessionOpener opener;
    private final Prober prober;
    private final HostDoor door;
    private final People people;

    StepwiseConnectionTest(SessionOpener opener, Prober prober, HostDoor door, People people) {
        this.opener = opener;
        this.prober = prober;
        this.door = door;
        this.people = people;
    }

    @Override
    public List<StepResult> run(HostAddress address, HostCredential credential, Consumer<StepResult> results) {
        people.require(Role.ADMIN);
        TestProtocol protocol = new TestProtocol(results);
        InetAddress[] resolved = resolve(address, protocol);
        if (resolved.length > 0 && answers(resolved, address, protocol)) {
            talk(address, credential, protocol);
        }
        return protocol.end();
    }

    @Override
    public List<StepResult> run(HostId id, HostAddress address, Consumer<StepResult> results) {
        people.require(Role.ADMIN);
        try (HostCredential credential = door.credential(door.host(id))) {
            return run(address, credential, results);
        } catch (HostUnavailableException noCredential) {
            TestProtocol protocol = new TestProtocol(results);
            protocol.failed(
                    Step.AUTHENTICATION,
                    noCredential.failure().message(),
                    noCredential.failure().remedy());
            return protocol.end();
        }
    }

    private static InetAddress[] resolve(HostAddress address, TestProtocol protocol) {
        try {
            InetAddress[] found = InetAddress.getAllByName(address.name());
            String addresses =
                    Arrays.stream(found).map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
            protocol.ok(Step.NAME, Message.of("host.test.name.ok", address.name(), addresses));
            return found;
        } catch (UnknownHostException unknown) {
            protocol.failed(Step.NAME, Why.of(new PsrpException.UnknownHost("", unknown), address, ""));
            return new InetAddress[0];
        }
    }

    private static boolean answers(InetAddress[] resolved, HostAddress address, TestProtocol protocol) {
        IOException last = null;
        for (InetAddress each : resolved) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(each, address.port()), CONNECT_MILLIS);
                protocol.ok(Step.PORT, Message.of("host.test.port.ok", address.port(), each.getHostAddress()));
                return true;
            } catch (IOException silent) {
                last = silent;
            }
        }
        protocol.failed(
                Step.PORT, Why.of(new PsrpException.Unreachable("", PsrpException.Fate.NOT_RUN, last), address, ""));
        return false;
    }

    private void talk(HostAddress address, HostCredential credential, TestProtocol protocol) {
        try {
            opener.authenticate(address, credential);
            protocol.ok(Step.AUTHENTICATION, Message.of("host.test.authentication.ok", credential.user()));
            try (PowerShellSession session = opener.open(address, credential)) {
                ask(session, protocol);
            }
        } catch (PsrpException failed) {
            protocol.failedNext(Why.of(failed, address, credential.user()));
        } catch (RuntimeException unforeseen) {
            LOG.warn("The connection test of {} failed in an unforeseen way.", address.url(), unforeseen);
            protocol.failedNext(Why.unexpected(unforeseen));
        }
    }

    private void ask(PowerShellSession session, TestProtocol protocol) throws PsrpException {
        try {
            var probe = prober.probe(session);
            protocol.ok(
                    Step.POWERSHELL, Message.of("host.test.powershell.ok", probe.powerShellVersion(), probe.edition()));
            if (probe.hyperV() instanceof Availability.Absent) {
                protocol.failed(
                        Step.HYPER_V,
                        Message.of("host.test.hyper-v.absent"),
                        Message.of("host.test.hyper-v.absent.remedy"));
                return;
            }
            protocol.ok(Step.HYPER_V, Message.of("host.test.hyper-v.ok"));
            rights(probe.rights(), protocol);
        } catch (UnreadableHostException unreadable) {
            protocol.failed(Step.POWERSHELL, unreadable.said(), Message.of("host.reading.remedy"));
        }
    }

    private static void rights(Availability rights, TestProtocol protocol) {
        switch (rights) {
            case Availability.Read ignored -> protocol.ok(Step.RIGHTS, Message.of("host.test.rights.ok"));
            case Availability.Absent ignored ->
                protocol.failed(
                        Step.RIGHTS,
                        Message.of("host.test.hyper-v.absent"),
                        Message.of("host.test.hyper-v.absent.remedy"));
            case Availability.NotPermitted denied ->
                protocol.failed(
                        Step.RIGHTS,
                        Message.of("host.test.rights.denied", denied.detail()),
                        Message.of("host.test.rights.denied.remedy"));
            case Availability.Failed failed ->
                protocol.failed(
                        Step.RIGHTS,
                        Message.of("host.test.rights.failed", failed.said()),
                        Message.of("host.test.rights.failed.remedy"));
        }
    }
}
