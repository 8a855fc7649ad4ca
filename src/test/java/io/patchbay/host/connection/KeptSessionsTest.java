package io.patchbay.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.patchbay.access.Secrets;
import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.host.HostId;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.host.registry.KeptCredentials;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.Fate;
import io.patchbay.testing.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptSessionsTest {
    private static final PowerShell PIPELINE =
            PowerShell.command("Hyper-V\\Get-VMSwitch").build();
    private static final HostId ID = HostId.random();

    private final List<FakeSession> opened = new ArrayList<>();
    private final List<FakeSession> prepared = new ArrayList<>();
    private final List<char[]> passwords = new ArrayList<>();
    private final Hosts hosts = mock(Hosts.class);
    private final KeptCredentials credentials = mock(KeptCredentials.class);
    private final HandClock clock = new HandClock();
    private KeptSessions sessions;

    @BeforeEach
    void register() throws Exception {
        RegisteredHost host = new RegisteredHost(
                ID, "hv01", HostAddress.of("hv01", HostAddress.Transport.HTTP), "anna", Instant.EPOCH);
        when(hosts.find(ID)).thenReturn(Optional.of(host));
        when(credentials.find(any())).thenAnswer(call -> {
            char[] password = "secret".toCharArray();
            passwords.add(password);
            return Optional.of(new HostCredential("anna", password));
        });
        SessionOpener opener = new SessionOpener() {
            @Override
            public PowerShellSession open(HostAddress address, HostCredential credential) {
                FakeSession next = prepared.isEmpty() ? new FakeSession() : prepared.removeFirst();
                opened.add(next);
                return next;
            }

            @Override
            public void authenticate(HostAddress address, HostCredential credential) {}
        };
        sessions = new KeptSessions(new HostDoor(hosts, credentials, opener, clock), Duration.ofHours(1), clock);
    }

    @Test
    void keepsOneSessionAHost() throws Exception {
        sessions.session(ID).invoke(PIPELINE);
        try (PowerShellSession again = sessions.session(ID)) {
            again.invoke(PIPELINE);
        }

        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().runs).hasValue(2);
        assertThat(opened.getFirst().closed).hasValue(0);
    }

    @Test
    void wipesThePasswordOnceTheSessionIsOpen() throws Exception {
        sessions.session(ID);

        assertThat(passwords).hasSize(1);
        assertThat(passwords.getFirst()).containsOnly('\0');
    }

    @Test
    void triesOnceMoreWhereTheHostHadForgottenTheShell() throws Exception {
        prepared.add(new FakeSession().failing(new PsrpException.ShellLost("gone", Fate.NOT_RUN, null)));

        assertThat(sessions.session(ID).invoke(PIPELINE).clean()).isTrue();

        assertThat(opened).hasSize(2);
        assertThat(opened.get(0).closed).hasValue(1);
        assertThat(opened.get(1).runs).hasValue(1);
    }

    @Test
    void neverRepeatsWhatMayHaveRun() throws Exception {
        prepared.add(new FakeSession().failing(new PsrpException.ShellLost("cut", Fate.UNKNOWN, null)));
        PowerShellSession session = sessions.session(ID);

        assertThatExceptionOfType(PsrpException.ShellLost.class).isThrownBy(() -> session.invoke(PIPELINE));

        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().runs).hasValue(1);
        assertThat(opened.getFirst().closed).hasValue(1);
    }

    @Test
    void givesUpAfterTheSecondLoss() throws Exception {
        prepared.add(new FakeSession().failing(new PsrpException.ShellLost("one", Fate.NOT_RUN, null)));
        prepared.add(new FakeSession().failing(new PsrpException.ShellLost("two", Fate.NOT_RUN, null)));
        PowerShellSession session = sessions.session(ID);

        assertThatExceptionOfType(PsrpException.ShellLost.class)
                .isThrownBy(() -> session.invoke(PIPELINE))
                .withMessage("two");
    }

    @Test
    void keepsTheSessionWhereOnlyOnePipelineWasRefused() throws Exception {
        prepared.add(new FakeSession().failing(new PsrpException.Refused("no", 5, Fate.NOT_RUN)));
        PowerShellSession session = sessions.session(ID);

        assertThatExceptionOfType(PsrpException.Refused.class).isThrownBy(() -> session.invoke(PIPELINE));
        session.invoke(PIPELINE);

        assertThat(opened).hasSize(1);
    }

    @Test
    void replacesASessionThatIsTooOld() throws Exception {
        sessions.session(ID).invoke(PIPELINE);
        clock.advance(Duration.ofHours(1));
        sessions.session(ID).invoke(PIPELINE);

        assertThat(opened).hasSize(2);
        assertThat(opened.getFirst().closed).hasValue(1);
    }

    @Test
    void closesNoSessionUnderARunningPipeline() throws Exception {
        FakeSession busy = new FakeSession();
        prepared.add(busy);
        PowerShellSession session = sessions.session(ID);
        List<Integer> closedMeanwhile = new ArrayList<>();
        busy.during(() -> {
            sessions.retire(ID);
            closedMeanwhile.add(busy.closed.get());
        });

        session.invoke(PIPELINE);

        assertThat(closedMeanwhile).containsExactly(0);
        assertThat(busy.closed).hasValue(1);
    }

    @Test
    void opensAnotherOneOfItsOwnForWhoeverNeedsProof() throws Exception {
        sessions.session(ID);
        try (PowerShellSession own = sessions.open(ID)) {
            own.invoke(PIPELINE);
        }

        assertThat(opened).hasSize(2);
        assertThat(opened.get(1).closed).hasValue(1);
    }

    @Test
    void asksForTheCredentialAgainWhereTheKeyIsLost() throws Exception {
        when(credentials.find(any())).thenThrow(new Secrets.UnreadableException("no key", true));

        assertThatExceptionOfType(HostUnavailableException.class)
                .isThrownBy(() -> sessions.session(ID))
                .satisfies(each -> assertThat(each.failure().message().key()).isEqualTo("host.failure.key-lost"));
    }

    @Test
    void saysThatAHostIsNotRegistered() {
        assertThatExceptionOfType(HostUnavailableException.class)
                .isThrownBy(() -> sessions.session(HostId.random()))
                .satisfies(each -> assertThat(each.failure().message().key()).isEqualTo("host.failure.not-registered"));
    }
}
