package io.patchbay.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.patchbay.access.Audit;
import io.patchbay.access.FirstAdministrator;
import io.patchbay.access.NotAllowedException;
import io.patchbay.access.People;
import io.patchbay.access.Role;
import io.patchbay.access.Secrets;
import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.host.HostFailure;
import io.patchbay.host.HostId;
import io.patchbay.host.HostOverview;
import io.patchbay.host.HostReadings;
import io.patchbay.host.HostSnapshot;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.host.registry.KeptCredentials;
import io.patchbay.host.snapshot.Snapshots;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.InvalidValueException;
import io.patchbay.network.Message;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.JdbcTemplate;

/** The console's own tables, the same promises on each database. One console a class: it takes seconds to start. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(RunningConsole.ONE_AT_A_TIME)
abstract class OwnTables {
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123456Z");

    private static final HostNetwork ONE = io.patchbay.testing.Hosts.convergedSet();
    private static final HostNetwork OTHER = io.patchbay.testing.Hosts.lbfo();

    private RunningConsole console;

    /** Starts on the data of before, the first time on none. Reads no host by itself. */
    abstract RunningConsole startConsole() throws Exception;

    @BeforeAll
    @Timeout(300)
    final void start() throws Exception {
        console = startConsole().withAdministrator();
    }

    void stopDatabase() throws Exception {}

    @AfterAll
    final void stop() throws Exception {
        if (console != null) {
            console.close();
        }
        stopDatabase();
    }

    @Test
    void keepsAHostAsItWasAdded() throws Exception {
        HostAddress address = new HostAddress(
                "hv01.example.com", 5986, "/wsman", HostAddress.Transport.HTTPS, "Patchbay.Jea", "ab".repeat(32));
        RegisteredHost added = add("東京-01", address, "CORP\\anna", "pässwörd 🔑");

        assertThat(hosts().find(added.id())).contains(added);
        assertThat(added.address()).isEqualTo(address);
        assertThat(credential(added.id())).isEqualTo("CORP\\anna/pässwörd 🔑");
        assertThat(hosts().list()).contains(added);
    }

    @Test
    void storesNoPasswordThatCouldBeRead() throws Exception {
        RegisteredHost added = add("sealed", address("sealed"), "anna", "open sesame");

        byte[] sealed = jdbc().queryForObject(
                        "select sealed from host_credential where host_id = ?",
                        byte[].class,
                        added.id().value());

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("open sesame");
    }

    @Test
    void opensNoPasswordThatWasMovedToAnotherHost() throws Exception {
        RegisteredHost one = add("swapped-1", address("swapped-1"), "anna", "first");
        RegisteredHost two = add("swapped-2", address("swapped-2"), "anna", "second");
        jdbc().update(
                        "update host_credential set sealed = (select other.sealed from host_credential other where other.host_id = ?) where host_id = ?",
                        one.id().value(),
                        two.id().value());

        assertThatExceptionOfType(Secrets.UnreadableException.class)
                .isThrownBy(() -> credential(two.id()))
                .satisfies(each -> assertThat(each.keyMissing()).isFalse());
        assertThat(credential(one.id())).isEqualTo("anna/first");
    }

    @Test
    void refusesANameThatIsTakenWhateverItsCapitals() throws Exception {
        add("Taken", address("taken"), "anna", "x");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> add("tAKEN", address("taken-2"), "anna", "x"))
                .satisfies(each -> assertThat(each.said().key()).isEqualTo("host.name.taken"));
    }

    @Test
    void changesAHostAndKeepsThePasswordUnlessAnotherIsGiven() throws Exception {
        RegisteredHost added = add("before", address("before"), "anna", "kept");

        console.asAdministrator(() -> hosts().update(added.id(), "after", address("after"), null));
        assertThat(credential(added.id())).isEqualTo("anna/kept");

        console.asAdministrator(() -> {
            try (HostCredential other = new HostCredential("berta", "new".toCharArray())) {
                return hosts().update(added.id(), "after", address("after"), other);
            }
        });
        assertThat(credential(added.id())).isEqualTo("berta/new");
        assertThat(hosts().find(added.id()).orElseThrow().displayName()).isEqualTo("after");
    }

    @Test
    void removesAHostWithEverythingThatWasKeptOfIt() throws Exception {
        RegisteredHost added = add("goes", address("goes"), "anna", "x");
        snapshots().succeeded(added.id(), ONE, MORNING);

        console.asAdministrator(() -> {
            hosts().remove(added.id());
            return added;
        });

        assertThat(hosts().find(added.id())).isEmpty();
        assertThat(snapshots().known(added.id()).snapshot()).isNull();
        for (String table : List.of("host_credential", "host_snapshot", "host_reading")) {
            assertThat(jdbc().queryForObject(
                                    "select count(*) from " + table + " where host_id = ?",
                                    Long.class,
                                    added.id().value()))
                    .isZero();
        }
    }

    @Test
    void letsNobodyChangeHostsWhoIsNotAnAdministrator() {
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> hosts().add(
                        "uninvited", address("uninvited"), new HostCredential("x", new char[] {'x'})));
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> hosts().remove(HostId.random()));
        assertThat(hosts().list()).noneMatch(each -> each.displayName().equals("uninvited"));
    }

    @Test
    void storesANetworkOnlyWhenItChanged() throws Exception {
        HostId host = add("history", address("history"), "anna", "x").id();
        HostNetwork first = ONE;
        HostNetwork second = OTHER;

        assertThat(snapshots().succeeded(host, first, MORNING)).isTrue();
        assertThat(snapshots().succeeded(host, first, MORNING.plusSeconds(60))).isFalse();
        assertThat(snapshots().succeeded(host, second, MORNING.plusSeconds(120)))
                .isTrue();
        assertThat(snapshots().succeeded(host, first, MORNING.plusSeconds(180))).isTrue();

        HostReadings readings = console.bean(HostReadings.class);
        assertThat(readings.history(host)).containsExactly(MORNING.plusSeconds(180), MORNING.plusSeconds(120), MORNING);
        assertThat(readings.at(host, MORNING.plusSeconds(130)).orElseThrow().network())
                .isEqualTo(second);
        assertThat(readings.at(host, MORNING.plusSeconds(119)).orElseThrow().network())
                .isEqualTo(first);
        assertThat(readings.at(host, MORNING.minusSeconds(1))).isEmpty();
        assertThat(readings.latest(host).orElseThrow().network()).isEqualTo(first);
    }

    @Test
    void keepsTheLastTruthAndWhyItCantBeReadNow() throws Exception {
        HostId host = add("away", address("away"), "anna", "x").id();
        HostNetwork network = ONE;
        Message what = Message.of("host.failure.unreachable", "hv01", 5985);
        Message remedy = Message.of("host.failure.unreachable.remedy", "hv01", 5985);
        snapshots().succeeded(host, network, MORNING);

        assertThat(snapshots().failed(host, what, remedy, MORNING.plusSeconds(60)))
                .isTrue();
        assertThat(snapshots().failed(host, what, remedy, MORNING.plusSeconds(120)))
                .isFalse();

        HostOverview known = hosts().overview(host).orElseThrow();
        HostSnapshot snapshot = Objects.requireNonNull(known.snapshot());
        assertThat(snapshot.network()).isEqualTo(network);
        assertThat(snapshot.readAt()).isEqualTo(MORNING);
        assertThat(known.failure()).isEqualTo(new HostFailure(what, remedy, MORNING.plusSeconds(60)));

        assertThat(snapshots().succeeded(host, network, MORNING.plusSeconds(180)))
                .isTrue();
        assertThat(hosts().overview(host).orElseThrow().failure()).isNull();
    }

    @Test
    void losesNothingByARestart() throws Exception {
        RegisteredHost host = add("survivor", address("survivor"), "anna", "still here");
        RegisteredHost away = add("survivor-away", address("survivor-away"), "anna", "x");
        HostNetwork network = ONE;
        Message what = Message.of("host.failure.timed-out", "hv");
        Message remedy = Message.of("host.failure.timed-out.remedy", "hv");
        snapshots().succeeded(host.id(), network, MORNING);
        snapshots().succeeded(host.id(), network, MORNING.plusSeconds(30));
        snapshots().failed(away.id(), what, remedy, MORNING);
        List<Audit.Entry> trail = console.bean(Audit.class).latest(5);

        console.close();
        console = startConsole();

        assertThat(console.setupCode()).isNull();
        assertThat(console.bean(FirstAdministrator.class).needed()).isFalse();
        assertThat(console.bean(People.class).find("ANNA").orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(hosts().find(host.id())).contains(host);
        assertThat(credential(host.id())).isEqualTo("anna/still here");
        assertThat(console.bean(Audit.class).latest(50)).containsAll(trail);
        assertThat(console.bean(Audit.class).intact()).isTrue();
        HostReadings readings = console.bean(HostReadings.class);
        assertThat(readings.history(host.id())).contains(MORNING);
        assertThat(readings.at(host.id(), MORNING).orElseThrow().network()).isEqualTo(network);
    }

    @Test
    void chainsWhatManyRecordAtOnce() throws Exception {
        Audit audit = console.bean(Audit.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String subject = "chained " + i;
                all.add(threads.submit((Callable<Object>) () -> {
                    audit.record("test", Audit.Action.RUN_STARTED, subject, "\0 half a pair: \uD83D");
                    return subject;
                }));
            }
            for (Future<Object> each : all) {
                each.get();
            }
        }

        assertThat(audit.latest(100))
                .filteredOn(each -> each.subject().startsWith("chained "))
                .hasSize(20);
        assertThat(audit.intact()).isTrue();
    }

    @Test
    void noticesAnEntryThatWasChanged() throws Exception {
        Audit audit = console.bean(Audit.class);
        audit.record("test", Audit.Action.RUN_ENDED, "untouched", "as it was");
        Audit.Entry entry = audit.latest(1).getFirst();

        jdbc().update("update audit_entry set detail = 'otherwise' where number = ?", entry.number());
        assertThat(audit.intact()).isFalse();

        jdbc().update("update audit_entry set detail = 'as it was' where number = ?", entry.number());
        assertThat(audit.intact()).isTrue();
    }

    private RegisteredHost add(String name, HostAddress address, String user, String password) throws Exception {
        return console.asAdministrator(() -> {
            try (HostCredential credential = new HostCredential(user, password.toCharArray())) {
                return hosts().add(name, address, credential);
            }
        });
    }

    private String credential(HostId host) throws Exception {
        try (HostCredential credential =
                console.bean(KeptCredentials.class).find(host).orElseThrow()) {
            return credential.user() + "/" + new String(credential.password());
        }
    }

    /** Port 9 of this machine: nothing listens there. */
    private static HostAddress address(String path) {
        return new HostAddress(
                "127.0.0.1", 9, "/" + path, HostAddress.Transport.HTTP, HostAddress.DEFAULT_CONFIGURATION, null);
    }

    private Hosts hosts() {
        return console.bean(Hosts.class);
    }

    private Snapshots snapshots() {
        return console.bean(Snapshots.class);
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(console.bean(DataSource.class));
    }
}
