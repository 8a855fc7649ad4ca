package io.patchbay.simulator.winrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PoolOptions;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.auth.Credential;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.wsman.WsManConnection;
import io.patchbay.psrp.wsman.WsManEndpoint;
import io.patchbay.psrp.wsman.soap.WsManRequest;
import io.patchbay.psrp.wsman.soap.WsManResponse;
import io.patchbay.simulator.Accounts;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OurClientTest {
    private static final String PASSWORD = "Pa55-wörd鍵";
    private static final PowerShell SLEEP = PowerShell.command("Start-Sleep").build();

    private final EchoRunner runner = new EchoRunner();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private WinRmListener listener;

    @BeforeEach
    void listen() throws IOException {
        listener = new WinRmListener(
                0,
                name -> name.equals("hv01") ? Optional.of(runner) : Optional.empty(),
                Accounts.one("Administrator", PASSWORD.toCharArray()),
                null,
                Quotas.WINDOWS,
                now::get);
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    @Test
    void runsACommandAndBringsBackItsOutput() throws PsrpException {
        try (PowerShellSession session = open()) {
            assertThat(session.powerShellVersion()).isEqualTo("5.1.20348.2110");
            PowerShellSession.Result result = session.invoke(PowerShell.command("Write-Output")
                    .with(PsValue.text("a'; rm -r $(x) `b"))
                    .with(PsValue.int32(42))
                    .build());
            assertThat(result.output()).containsExactly(PsValue.text("a'; rm -r $(x) `b"), PsValue.int32(42));
            assertThat(result.warnings()).containsExactly("that was all");
            assertThat(result.clean()).isTrue();
        }
    }

    @Test
    void bringsBackTheErrorOfAPipelineThatFailed() throws PsrpException {
        try (PowerShellSession session = open()) {
            PowerShellSession.Result result =
                    session.invoke(PowerShell.command("Write-Error").build());
            assertThat(result.state()).isEqualTo(PipelineEvent.Ended.State.FAILED);
            assertThat(result.errors().getFirst().errorId()).isEqualTo("ObjectNotFound");
        }
    }

    @Test
    void carriesMoreThanAnEnvelopeHoldsInBothDirections() throws PsrpException {
        try (PowerShellSession session = open()) {
            String long1 = "漢".repeat(400_000);
            PowerShellSession.Result sent = session.invoke(
                    PowerShell.command("Write-Output").with(PsValue.text(long1)).build());
            assertThat(sent.output()).containsExactly(PsValue.text(long1));

            PowerShellSession.Result received = session.invoke(
                    PowerShell.command("Get-Large").with(PsValue.int32(300)).build());
            assertThat(received.output()).hasSize(300);
            assertThat(received.output().getLast()).isEqualTo(PsValue.text("00299" + "漢".repeat(10_000)));
        }
    }

    @Test
    void runsSeveralPipelinesAtOnce() throws Exception {
        try (PowerShellSession session = open()) {
            List<Thread> threads = new ArrayList<>();
            List<PowerShellSession.Result> results = Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < 8; i++) {
                PowerShell pipeline = PowerShell.command("Get-Large")
                        .with(PsValue.int32(20 + i))
                        .build();
                threads.add(Thread.startVirtualThread(() -> {
                    try {
                        results.add(session.invoke(pipeline));
                    } catch (PsrpException e) {
                        throw new IllegalStateException(e);
                    }
                }));
            }
            for (Thread each : threads) {
                each.join();
            }
            assertThat(results)
                    .extracting(each -> each.output().size())
                    .containsExactlyInAnyOrder(20, 21, 22, 23, 24, 25, 26, 27);
        }
    }

    @Test
    void releasesEveryPipelineSoThatTheQuotaIsNeverReached() throws Exception {
        listener.close();
        listener = new WinRmListener(
                0,
                name -> Optional.of(runner),
                Accounts.one("Administrator", PASSWORD.toCharArray()),
                null,
                new Quotas(30, 5, Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofHours(1), 512_000),
                now::get);
        try (PowerShellSession session = open()) {
            for (int i = 0; i < 25; i++) {
                assertThat(session.invoke(PowerShell.command("Write-Output")
                                        .with(PsValue.int32(i))
                                        .build())
                                .output())
                        .containsExactly(PsValue.int32(i));
            }
        }
    }

    @Test
    void stopsARunningPipelineWhenItsThreadIsInterrupted() throws Exception {
        try (PowerShellSession session = open()) {
            AtomicReference<PipelineEvent.Ended.State> state = new AtomicReference<>();
            Thread running = Thread.startVirtualThread(() -> {
                try {
                    state.set(session.invoke(SLEEP).state());
                } catch (PsrpException e) {
                    throw new IllegalStateException(e);
                }
            });
            runner.sleeping.await();
            running.interrupt();
            running.join();
            runner.woken.await();
            assertThat(state.get()).isEqualTo(PipelineEvent.Ended.State.STOPPED);
            assertThat(session.invoke(PowerShell.command("Write-Output")
                                    .with(PsValue.int32(1))
                                    .build())
                            .clean())
                    .isTrue();
        }
    }

    @Test
    void deletesItsShellWhenTheSessionIsClosed() throws PsrpException {
        PowerShellSession session = open();
        assertThat(listener.shells()).isEqualTo(1);
        session.close();
        assertThat(listener.shells()).isZero();
    }

    @Test
    void tellsAWrongPasswordFromEverythingElse() {
        assertThatThrownBy(() -> open(endpoint(), "wrong"))
                .isInstanceOf(PsrpException.AuthenticationFailed.class)
                .hasMessageContaining("Administrator")
                .hasMessageNotContaining("wrong,");
        assertThatThrownBy(() -> WsManConnection.identify(endpoint(), credential("wrong")))
                .isInstanceOf(PsrpException.AuthenticationFailed.class);
    }

    @Test
    void saysThatNoWinRmServiceIsAtAPath() {
        assertThatThrownBy(() -> open(endpoint().withPath("/hv99/wsman"), PASSWORD))
                .isInstanceOf(PsrpException.NoService.class)
                .hasMessageContaining("404");
    }

    @Test
    void saysThatThereIsNoSuchSessionConfiguration() {
        assertThatThrownBy(() -> open(endpoint().withConfigurationName("Patchbay.Jea"), PASSWORD))
                .isInstanceOf(PsrpException.Refused.class)
                .hasMessageContaining("Patchbay.Jea");
    }

    @Test
    void tellsAPortThatIsClosedFromOneThatAnswers() throws Exception {
        WsManConnection.reach(endpoint());
        int closed;
        try (ServerSocket free = new ServerSocket(0)) {
            closed = free.getLocalPort();
        }
        assertThatThrownBy(() -> WsManConnection.reach(WsManEndpoint.http("127.0.0.1", closed)))
                .isInstanceOf(PsrpException.Unreachable.class);
        assertThatThrownBy(() -> WsManConnection.reach(WsManEndpoint.http("no-such-host.invalid", 5985)))
                .isInstanceOf(PsrpException.UnknownHost.class);
    }

    @Test
    void identifiesTheServiceWithoutOpeningAShell() throws PsrpException {
        assertThat(WsManConnection.identify(endpoint(), credential(PASSWORD)).version())
                .contains("Stack: 3.0");
        assertThat(listener.shells()).isZero();
    }

    @Test
    void leavesThePipelinesFateOpenWhenTheConnectionIsCut() throws Exception {
        try (PowerShellSession session = open()) {
            AtomicReference<PsrpException> failure = new AtomicReference<>();
            Thread running = Thread.startVirtualThread(() -> {
                try {
                    session.invoke(SLEEP);
                } catch (PsrpException e) {
                    failure.set(e);
                }
            });
            runner.sleeping.await();
            listener.cutConnections();
            running.join();
            assertThat(failure.get().fate()).isEqualTo(PsrpException.Fate.UNKNOWN);
        }
    }

    @Test
    void knowsThatThePipelineNeverRanWhenTheShellIsGone() throws Exception {
        try (PowerShellSession session = open()) {
            listener.forgetShells();
            PowerShell pipeline =
                    PowerShell.command("Write-Output").with(PsValue.int32(1)).build();
            assertThatThrownBy(() -> session.invoke(pipeline))
                    .isInstanceOfSatisfying(
                            PsrpException.class, e -> assertThat(e.fate()).isEqualTo(PsrpException.Fate.NOT_RUN))
                    .isInstanceOf(PsrpException.ShellLost.class);
            assertThat(runner.runs).hasValue(0);
        }
    }

    @Test
    void keepsAShellAliveAsLongAsItsClientWaitsThere() throws PsrpException {
        try (PowerShellSession session = open()) {
            assertThat(session.powerShellVersion()).isNotEmpty();
            await().until(() -> listener.atWork() == 1);
            now.updateAndGet(each -> each.plus(Duration.ofDays(1)));
            listener.reap();
            assertThat(listener.shells()).isEqualTo(1);
        }
    }

    @Test
    void deletesACommandShellThatNobodyAsksForAnything() throws PsrpException {
        Shells shells = new Shells(Quotas.WINDOWS, now::get);
        Shells.Caller caller = new Shells.Caller("hv01", "Administrator", runner);
        WsManRequest.Header header = new WsManRequest.Header(
                "uuid:1", "", "http://schemas.microsoft.com/wbem/wsman/1/windows/shell/cmd", null, 0, null);
        WsManRequest create =
                new WsManRequest.Create(null, "stdin", "stdout stderr", Duration.ofSeconds(1), new byte[0], Map.of());
        assertThat(handle(shells, caller, new WsManRequest.Envelope(header, create)))
                .isInstanceOf(WsManResponse.ShellCreated.class);
        now.updateAndGet(each -> each.plus(Duration.ofSeconds(59)));
        shells.reap();
        assertThat(shells.count())
                .as("no shell idles away in less than a minute")
                .isEqualTo(1);
        now.updateAndGet(each -> each.plus(Duration.ofSeconds(2)));
        shells.reap();
        assertThat(shells.count()).isZero();
    }

    private static WsManResponse handle(Shells shells, Shells.Caller caller, WsManRequest.Envelope request) {
        try {
            return shells.handle(caller, request);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private PowerShellSession open() throws PsrpException {
        return open(endpoint(), PASSWORD);
    }

    private static PowerShellSession open(WsManEndpoint endpoint, String password) throws PsrpException {
        try (Credential credential = credential(password)) {
            return WsManConnection.open(endpoint, credential, PoolOptions.DEFAULT);
        }
    }

    private WsManEndpoint endpoint() {
        return WsManEndpoint.http("127.0.0.1", listener.port()).withPath("/hv01/wsman");
    }

    private static Credential credential(String password) {
        return new Credential("Administrator", "", password.toCharArray());
    }
}
