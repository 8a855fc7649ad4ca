package io.patchbay.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.patchbay.access.NotAllowedException;
import io.patchbay.access.People;
import io.patchbay.access.Role;
import io.patchbay.host.ConnectionTest.Outcome;
import io.patchbay.host.ConnectionTest.Step;
import io.patchbay.host.ConnectionTest.StepResult;
import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.host.reading.HostProbe.Probe;
import io.patchbay.network.Availability;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.Fate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepwiseConnectionTestTest {
    private final List<StepResult> told = new ArrayList<>();
    private final FakeSession session = new FakeSession();
    private final People people = mock(People.class);
    private @Nullable PsrpException atAuthentication;
    private @Nullable PsrpException atOpening;
    private Probe probe = new Probe("5.1.20348.1", "Desktop", "FullLanguage", Availability.READ, Availability.READ);
    private ServerSocket listener;

    @BeforeEach
    void listen() throws IOException {
        listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void hangUp() throws IOException {
        listener.close();
    }

    @Test
    void passesStepByStep() {
        assertThat(outcomes(run("127.0.0.1")))
                .isEqualTo("NAME OK, PORT OK, AUTHENTICATION OK, POWERSHELL OK, HYPER_V OK, RIGHTS OK");
        assertThat(session.closed).hasValue(1);
    }

    @Test
    void tellsEachStepAsItIsKnown() {
        List<StepResult> returned = run("127.0.0.1");

        assertThat(told).isEqualTo(returned);
    }

    @Test
    void endsAtANameThatLeadsNowhere() {
        List<StepResult> results = run("no-such-host.invalid");

        assertThat(outcomes(results))
                .isEqualTo(
                        "NAME FAILED, PORT SKIPPED, AUTHENTICATION SKIPPED, POWERSHELL SKIPPED, HYPER_V SKIPPED, RIGHTS SKIPPED");
        assertFailure(results, "host.failure.unknown-host");
    }

    @Test
    void endsAtAPortWhereNothingAnswers() throws IOException {
        listener.close();
        List<StepResult> results = run("127.0.0.1");

        assertThat(outcomes(results)).startsWith("NAME OK, PORT FAILED, AUTHENTICATION SKIPPED");
        assertFailure(results, "host.failure.unreachable");
    }

    @Test
    void endsAtAWrongPassword() {
        atAuthentication = new PsrpException.AuthenticationFailed("401", null);
        List<StepResult> results = run("127.0.0.1");

        assertThat(outcomes(results)).startsWith("NAME OK, PORT OK, AUTHENTICATION FAILED, POWERSHELL SKIPPED");
        assertFailure(results, "host.failure.authentication");
    }

    @Test
    void showsTheFingerprintThatCouldBePinned() {
        atAuthentication = new PsrpException.CertificateRejected("self-signed", "AB".repeat(32), null);
        List<StepResult> results = run("127.0.0.1");

        assertFailure(results, "host.failure.certificate");
        assertThat(failure(results).message().parameters()).contains("AB".repeat(32));
    }

    @Test
    void endsWhereTheAccountMayNotUseTheSessionConfiguration() {
        atOpening = new PsrpException.AccessDenied("5", null);
        List<StepResult> results = run("127.0.0.1");

        assertThat(outcomes(results)).startsWith("NAME OK, PORT OK, AUTHENTICATION OK, POWERSHELL FAILED");
        assertFailure(results, "host.failure.access-denied");
    }

    @Test
    void saysThatTheUserHasAllShellsOpenThatTheHostGrants() {
        atOpening = new PsrpException.Refused("quota", 2150859173L, Fate.NOT_RUN);

        assertFailure(run("127.0.0.1"), "host.failure.shell-quota");
    }

    @Test
    void endsAtAWindowsWithoutHyperV() {
        probe = new Probe("5.1", "Desktop", "FullLanguage", new Availability.Absent(), new Availability.Absent());
        List<StepResult> results = run("127.0.0.1");

        assertThat(outcomes(results)).endsWith("POWERSHELL OK, HYPER_V FAILED, RIGHTS SKIPPED");
        assertFailure(results, "host.test.hyper-v.absent");
    }

    @Test
    void endsWhereTheAccountMayNotUseHyperV() {
        probe = new Probe("5.1", "Desktop", "FullLanguage", Availability.READ, new Availability.NotPermitted("アクセス拒否"));
        List<StepResult> results = run("127.0.0.1");

        assertThat(outcomes(results)).endsWith("HYPER_V OK, RIGHTS FAILED");
        assertFailure(results, "host.test.rights.denied");
        assertThat(failure(results).message().parameters()).containsExactly("アクセス拒否");
    }

    @Test
    void saysWhatNoCodeForesaw() {
        session.during(() -> {
            throw new IllegalStateException("oops");
        });
        List<StepResult> results = run("127.0.0.1");

        assertThat(outcomes(results)).contains("AUTHENTICATION OK, POWERSHELL FAILED");
        assertFailure(results, "host.failure.unexpected");
    }

    @Test
    void isForAdministratorsOnly() {
        when(people.require(Role.ADMIN)).thenThrow(new NotAllowedException(Role.ADMIN));

        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> run("127.0.0.1"));
        assertThat(told).isEmpty();
    }

    private List<StepResult> run(String name) {
        SessionOpener opener = new SessionOpener() {
            @Override
            public PowerShellSession open(HostAddress address, HostCredential credential) throws PsrpException {
                if (atOpening != null) {
                    throw atOpening;
                }
                return session;
            }

            @Override
            public void authenticate(HostAddress address, HostCredential credential) throws PsrpException {
                if (atAuthentication != null) {
                    throw atAuthentication;
                }
            }
        };
        Prober prober = asked -> {
            asked.invoke(io.patchbay.psrp.PowerShell.script("probe").build());
            return probe;
        };
        HostAddress address = new HostAddress(
                name,
                listener.getLocalPort(),
                "/wsman",
                HostAddress.Transport.HTTP,
                HostAddress.DEFAULT_CONFIGURATION,
                null);
        return new StepwiseConnectionTest(opener, prober, mock(HostDoor.class), people)
                .run(address, new HostCredential("anna", "x".toCharArray()), told::add);
    }

    private static String outcomes(List<StepResult> results) {
        return results.stream().map(each -> each.step() + " " + each.outcome()).collect(Collectors.joining(", "));
    }

    private static StepResult failure(List<StepResult> results) {
        return results.stream()
                .filter(each -> each.outcome() == Outcome.FAILED)
                .findFirst()
                .orElseThrow();
    }

    private static void assertFailure(List<StepResult> results, String key) {
        StepResult failed = failure(results);
        assertThat(failed.message().key()).isEqualTo(key);
        assertThat(failed.remedy()).isNotNull();
        assertThat(results).hasSize(Step.values().length);
    }
}
