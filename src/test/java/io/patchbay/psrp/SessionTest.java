package io.patchbay.psrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.patchbay.psrp.PipelineEvent.Ended;
import io.patchbay.psrp.PsrpException.Fate;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.message.Body;
import io.patchbay.psrp.message.InvocationState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions over a host in memory: what happens when the wire, the host or the caller misbehaves. */
@Timeout(60)
class SessionTest {
    private static final PowerShell ANY = PowerShell.command("Set-VMSwitch").build();
    private static final PoolOptions QUICK =
            new PoolOptions(2, Duration.ofMillis(300), Duration.ofMillis(200), 100_000);

    @Test
    void opensAndTellsTheHostsVersion() throws PsrpException {
        MemoryHost host = new MemoryHost((pipeline, create) -> {});
        try (PowerShellSession session = PowerShellSession.open(host, PoolOptions.DEFAULT)) {
            assertThat(session.powerShellVersion()).isEqualTo("5.1.20348.2110");
            assertThat(host.heard)
                    .containsExactly(
                            new Body.SessionCapability("2.3", "2.0", "1.1.0.1"),
                            new Body.InitRunspacePool(1, 3, PsValue.NULL));
        }
        assertThat(host.calls).containsExactly("open", "close");
    }

    @Test
    void closesTheTransportOfAPoolThatDoesNotOpen() {
        MemoryHost host = new MemoryHost((pipeline, create) -> {});
        host.opens = false;
        assertThatThrownBy(() -> PowerShellSession.open(host, QUICK)).isInstanceOf(PsrpException.TimedOut.class);
        assertThat(host.calls).containsExactly("open", "close");
    }

    @Test
    void refusesAnotherMajorVersionOfTheProtocol() {
        MemoryHost host = new MemoryHost((pipeline, create) -> {});
        host.protocolVersion = "3.0";
        assertThatThrownBy(() -> PowerShellSession.open(host, QUICK))
                .isInstanceOf(PsrpException.ProtocolViolation.class)
                .hasMessageContaining("3.0");
    }

    @Test
    void keepsTheStreamsApartAndInOrder() throws PsrpException {
        MemoryHost host = new MemoryHost((pipeline, create) -> pipeline.outputs(PsValue.int32(1))
                .says(new Body.WarningRecord("w"))
                .says(new Body.VerboseRecord("v"))
                .says(new Body.DebugRecord("d"))
                .says(new Body.ProgressRecord("a", 1, -1, "s", "", 42, -1, false))
                .says(new Body.InformationRecord(PsValue.text("i")))
                .outputs(PsValue.int32(2))
                .ends(InvocationState.COMPLETED));
        try (PowerShellSession session = PowerShellSession.open(host, PoolOptions.DEFAULT)) {
            List<PipelineEvent> events = new ArrayList<>();
            session.run(ANY, events::add);
            assertThat(events)
                    .containsExactly(
                            new PipelineEvent.Output(PsValue.int32(1)),
                            new PipelineEvent.Warning("w"),
                            new PipelineEvent.Verbose("v"),
                            new PipelineEvent.Debug("d"),
                            new PipelineEvent.Progress("a", "s", 42),
                            new PipelineEvent.Information(PsValue.text("i")),
                            new PipelineEvent.Output(PsValue.int32(2)),
                            new Ended(Ended.State.COMPLETED, null));
        }
    }

    @Test
    void doesNotKnowTheFateOfAPipelineThatWasSentWhenTheWireBroke() throws PsrpException {
        MemoryHost[] self = new MemoryHost[1];
        MemoryHost host = new MemoryHost((pipeline, create) -> {
            pipeline.outputs(PsValue.text("half"));
            // even a reason that usually means "never ran"
            self[0].receiver().lost(new PsrpException.AuthenticationFailed("re-authentication failed", null));
        });
        self[0] = host;
        try (PowerShellSession session = PowerShellSession.open(host, PoolOptions.DEFAULT)) {
            List<PipelineEvent> events = new ArrayList<>();
            PsrpException failure = catchThrowableOfType(PsrpException.class, () -> session.run(ANY, events::add));
            assertThat(failure).isInstanceOf(PsrpException.AuthenticationFailed.class);
            assertThat(failure.fate()).isEqualTo(Fate.UNKNOWN);
            assertThat(events).containsExactly(new PipelineEvent.Output(PsValue.text("half")));
            assertThat(host.calls).containsOnlyOnce("start");

            // the next one never leaves
            PsrpException next = catchThrowableOfType(PsrpException.class, () -> session.invoke(ANY));
            assertThat(next.fate()).isEqualTo(Fate.NOT_RUN);
            assertThat(host.calls).containsOnlyOnce("start");
        }
    }

    @Test
    void losesOnePipelineWithoutTheOthers() throws PsrpException {
        MemoryHost[] self = new MemoryHost[1];
        AtomicInteger count = new AtomicInteger();
        MemoryHost host = new MemoryHost((pipeline, create) -> {
            if (count.incrementAndGet() == 1) {
                self[0].receiver().pipelineLost(pipeline.id, new PsrpException.TimedOut("t", Fate.NOT_RUN, null));
            } else {
                pipeline.ends(InvocationState.COMPLETED);
            }
        });
        self[0] = host;
        try (PowerShellSession session = PowerShellSession.open(host, PoolOptions.DEFAULT)) {
            PsrpException failure = catchThrowableOfType(PsrpException.class, () -> session.invoke(ANY));
            assertThat(failure.fate()).isEqualTo(Fate.UNKNOWN);
            assertThat(session.invoke(ANY).clean()).isTrue();
        }
    }

    @Test
    void knowsThatAPipelineOfWhichAFragmentIsMissingHasNotRun() throws PsrpException {
        MemoryHost host = new MemoryHost((pipeline, create) -> pipeline.ends(InvocationState.COMPLETED));
        host.maxFragment = 1000;
        AtomicInteger sent = new AtomicInteger();
        host.fault = call -> {
            if (call.equals("send") && sent.incrementAndGet() == 2) {
                throw new PsrpException.ShellLost("cut", Fate.UNKNOWN, null);
            }
        };
        PowerShell great = PowerShell.command("Set-It")
                .with("Value", PsValue.text("x".repeat(5000)))
                .build();
        try (PowerShellSession session = PowerShellSession.open(host, PoolOptions.DEFAULT)) {
            PsrpException failure = catchThrowableOfType(PsrpException.class, () -> session.invoke(great));
            assertThat(failure.fate()).isEqualTo(Fate.NOT_RUN);
            host.fault = call -> {};
            assertThat(session.invoke(great).clean()).isTrue();
            assertThat(((Body.CreatePipeline) host.heard.getLast()).powerShell())
                    .isEqualTo(great);
        }
    }

    @Test
    void doesNotKnowTheFateWhereTheLastFragmentMayHaveArrived() throws PsrpException {
        MemoryHost host = new MemoryHost((pipeline, create) -> pipeline.ends(InvocationState.COMPLETED));
        host.fault = call -> {
            if (call.equals("start")) {
                throw new PsrpException.TimedOut("no answer", Fate.UNKNOWN, null);
            }
        };
        try (PowerShellSession session = PowerShellSession.open(host, PoolOptions.DEFAULT)) {
            PsrpException failure = catchThrowableOfType(PsrpException.class, () -> session.invoke(ANY));
            assertThat(failure.fate()).isEqualTo(Fate.UNKNOWN);
            assertThat(host.calls).containsOnlyOnce("start");
        }
    }

    @Test
    void stopsWhenItsThreadIsInterruptedAndKeepsTheMark() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        MemoryHost[] self = new MemoryHost[1];
        MemoryHost host = new MemoryHost((pipeline, create) -> {
            pipeline.outputs(PsValue.int32(1));
            running.countDown();
            assertThat(self[0].stops.take()).isEqualTo(pipeline.id);
            pipeline.outputs(PsValue.int32(2)).ends(InvocationState.STOPPED);
        });
        self[0] = host;
        try (PowerShellSession session = PowerShellSession.open(host, PoolOptions.DEFAULT)) {
            CompletableFuture<Boolean> marked = new CompletableFuture<>();
            List<PipelineEvent> events = new ArrayList<>();
            Thread caller = Thread.startVirtualThread(() -> {
                try {
                    session.run(ANY, events::add);
                    marked.complete(Thread.currentThread().isInterrupted());
                } catch (PsrpException e) {
                    marked.completeExceptionally(e);
                }
            });
            running.await();
            caller.interrupt();
            assertThat(marked.get()).isTrue();
            assertThat(events)
                    .containsExactly(
                            new PipelineEvent.Output(PsValue.int32(1)),
                            new PipelineEvent.Output(PsValue.int32(2)),
                            new Ended(Ended.State.STOPPED, null));
            assertThat(host.releases.take()).isNotNull();
        }
    }

    @Test
    void saysSoWhereAPipelineDoesNotStop() throws Exception {
        MemoryHost host = new MemoryHost((pipeline, create) -> {});
        try (PowerShellSession session = PowerShellSession.open(host, QUICK)) {
            Thread.currentThread().interrupt();
            // an interrupted thread does not even begin
            List<PipelineEvent> events = new ArrayList<>();
            session.run(ANY, events::add);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(events).containsExactly(new Ended(Ended.State.STOPPED, null));
            assertThat(host.calls).doesNotContain("start");

            CompletableFuture<PsrpException> failure = new CompletableFuture<>();
            CountDownLatch started = new CountDownLatch(1);
            host.fault = call -> started.countDown();
            Thread caller = Thread.startVirtualThread(
                    () -> failure.complete(catchThrowableOfType(PsrpException.class, () -> session.invoke(ANY))));
            started.await();
            caller.interrupt();
            assertThat(failure.get()).isInstanceOf(PsrpException.TimedOut.class);
            assertThat(failure.get().fate()).isEqualTo(Fate.UNKNOWN);
        }
    }

    @Test
    void stopsThePipelineWhoseEventsNobodyCanTake() throws Exception {
        MemoryHost host = new MemoryHost((pipeline, create) -> pipeline.outputs(PsValue.int32(1)));
        try (PowerShellSession session = PowerShellSession.open(host, PoolOptions.DEFAULT)) {
            assertThatThrownBy(() -> session.run(ANY, event -> {
                        throw new IllegalStateException("full");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("full");
            assertThat(host.stops.take()).isEqualTo(host.releases.take());
        }
    }

    @Test
    void refusesHostCallsWithAClearError() throws PsrpException {
        MemoryHost host = new MemoryHost((pipeline, create) -> pipeline.says(
                        new Body.HostCall(-100, 16, "WriteLine2", List.of(PsValue.text("unanswered"))))
                .says(new Body.HostCall(7, 26, "PromptForChoice", List.of()))
                .ends(InvocationState.COMPLETED));
        try (PowerShellSession session = PowerShellSession.open(host, PoolOptions.DEFAULT)) {
            assertThat(session.invoke(ANY).clean()).isTrue();
        }
        List<Body.HostResponse> answers = host.heard.stream()
                .filter(Body.HostResponse.class::isInstance)
                .map(Body.HostResponse.class::cast)
                .toList();
        assertThat(answers).singleElement().satisfies(each -> {
            assertThat(each.callId()).isEqualTo(7);
            assertThat(each.error()).isNotNull();
            assertThat(String.valueOf(each.error())).contains("PromptForChoice", "nobody answers");
        });
        assertThat(host.calls).contains("send PROMPT_RESPONSE");
    }

    @Test
    void runsAsManyPipelinesAtOnceAsThereAreRunspaces() throws Exception {
        var waiting = new LinkedBlockingQueue<MemoryHost.Pipeline>();
        MemoryHost host = new MemoryHost((pipeline, create) -> waiting.add(pipeline));
        try (PowerShellSession session = PowerShellSession.open(host, PoolOptions.DEFAULT.withMaxRunspaces(2))) {
            var done = new LinkedBlockingQueue<PowerShellSession.Result>();
            for (int i = 0; i < 3; i++) {
                Thread.startVirtualThread(() -> {
                    try {
                        done.add(session.invoke(ANY));
                    } catch (PsrpException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
            MemoryHost.Pipeline first = waiting.take();
            MemoryHost.Pipeline second = waiting.take();
            assertThat(waiting.poll(50, TimeUnit.MILLISECONDS)).isNull();
            second.ends(InvocationState.COMPLETED);
            waiting.take().ends(InvocationState.COMPLETED);
            first.ends(InvocationState.COMPLETED);
            for (int i = 0; i < 3; i++) {
                assertThat(done.take().clean()).isTrue();
            }
        }
    }

    @Test
    void breaksAPipelineThatAnswersWithGarbage() throws PsrpException {
        MemoryHost[] self = new MemoryHost[1];
        MemoryHost host = new MemoryHost(
                (pipeline, create) -> self[0].receiver().data(pipeline.id, "HTTP/1.1 400 Bad Request".getBytes()));
        self[0] = host;
        try (PowerShellSession session = PowerShellSession.open(host, PoolOptions.DEFAULT)) {
            PsrpException failure = catchThrowableOfType(PsrpException.class, () -> session.invoke(ANY));
            assertThat(failure).isInstanceOf(PsrpException.ProtocolViolation.class);
            assertThat(failure.fate()).isEqualTo(Fate.UNKNOWN);
        }
    }

    @Test
    void stopsAPipelineThatSaysTooMuch() throws Exception {
        MemoryHost host = new MemoryHost((pipeline, create) -> {
            for (int i = 0; i < 100; i++) {
                pipeline.outputs(PsValue.text("x".repeat(10_000)));
            }
        });
        try (PowerShellSession session = PowerShellSession.open(host, QUICK)) {
            PsrpException failure = catchThrowableOfType(PsrpException.class, () -> session.invoke(ANY));
            assertThat(failure).hasMessageContaining("100000 bytes");
            assertThat(failure.fate()).isEqualTo(Fate.UNKNOWN);
            assertThat(host.stops.take()).isNotNull();
        }
    }

    @Test
    void doesNotTakeASilentEndForSuccess() throws PsrpException {
        MemoryHost[] self = new MemoryHost[1];
        MemoryHost host = new MemoryHost((pipeline, create) -> {
            pipeline.outputs(PsValue.int32(1));
            self[0].receiver().pipelineDone(pipeline.id);
        });
        self[0] = host;
        try (PowerShellSession session = PowerShellSession.open(host, PoolOptions.DEFAULT)) {
            assertThatThrownBy(() -> session.invoke(ANY)).isInstanceOf(PsrpException.ProtocolViolation.class);
        }
    }
}
