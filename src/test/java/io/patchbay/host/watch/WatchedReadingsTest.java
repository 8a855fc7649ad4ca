package io.patchbay.host.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.patchbay.host.HostAddress;
import io.patchbay.host.HostId;
import io.patchbay.host.HostRead;
import io.patchbay.host.HostSnapshot;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.host.connection.KeptSessions;
import io.patchbay.host.snapshot.Known;
import io.patchbay.host.snapshot.Snapshots;
import io.patchbay.network.HostNetwork;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import io.patchbay.testing.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchedReadingsTest {
    private static final HostId ID = HostId.random();
    private static final HostNetwork NETWORK = io.patchbay.testing.Hosts.convergedSet();

    private final HandClock clock = new HandClock();
    private final Hosts hosts = mock(Hosts.class);
    private final KeptSessions sessions = mock(KeptSessions.class);
    private final Snapshots snapshots = mock(Snapshots.class);
    private final List<Object> told = new ArrayList<>();
    private @Nullable WatchedReadings readings;

    @BeforeEach
    void register() throws Exception {
        HostAddress address = new HostAddress(
                "hv01", 15985, "/wsman", HostAddress.Transport.HTTP, HostAddress.DEFAULT_CONFIGURATION, null);
        when(hosts.find(ID)).thenReturn(Optional.of(new RegisteredHost(ID, "hv01", address, "anna", Instant.EPOCH)));
        when(sessions.session(ID)).thenReturn(mock(PowerShellSession.class));
        when(snapshots.known(ID)).thenReturn(new Known(new HostSnapshot(ID, clock.instant(), "hash", NETWORK), null));
    }

    @AfterEach
    void stop() {
        if (readings != null) {
            readings.stop();
        }
    }

    @Test
    void keepsWhatItReadAndTellsOfIt() throws Exception {
        when(snapshots.succeeded(ID, NETWORK, clock.instant())).thenReturn(true);
        List<Integer> ports = new ArrayList<>();

        HostSnapshot read = reading((session, port) -> {
                    ports.add(port);
                    return NETWORK;
                })
                .read(ID);

        assertThat(read.network()).isEqualTo(NETWORK);
        assertThat(ports).containsExactly(15985);
        assertThat(told).containsExactly(new HostRead(ID, true));
    }

    @Test
    void keepsWhyAHostCantBeRead() {
        WatchedReadings failing = reading((session, port) -> {
            throw new PsrpException.TimedOut("slow", PsrpException.Fate.UNKNOWN, null);
        });

        assertThatExceptionOfType(HostUnavailableException.class).isThrownBy(() -> failing.read(ID));

        verify(snapshots)
                .failed(
                        eq(ID),
                        argThat(each -> each.key().equals("host.failure.timed-out")),
                        argThat(each -> each.key().equals("host.failure.timed-out.remedy")),
                        eq(clock.instant()));
        verify(snapshots, never()).succeeded(any(), any(), any());
        assertThat(told).containsExactly(new HostRead(ID, false));
    }

    @Test
    void givesUpAReadingThatDoesNotEnd() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        WatchedReadings endless = reading(Duration.ofMillis(100), (session, port) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException asked) {
                interrupted.countDown();
            }
            return NETWORK;
        });

        assertThatExceptionOfType(HostUnavailableException.class)
                .isThrownBy(() -> endless.read(ID))
                .satisfies(each -> assertThat(each.failure().message().key()).isEqualTo("host.failure.too-slow"));
        interrupted.await();
        verify(sessions).retire(ID);
    }

    @Test
    void survivesWhatNoCodeForesaw() {
        WatchedReadings broken = reading((session, port) -> {
            throw new IllegalStateException("oops");
        });

        assertThatExceptionOfType(HostUnavailableException.class)
                .isThrownBy(() -> broken.read(ID))
                .satisfies(each -> assertThat(each.failure().message().key()).isEqualTo("host.failure.unexpected"));
    }

    @Test
    void neverReadsAHostTwiceAtOnce() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger all = new AtomicInteger();
        WatchedReadings slow = reading((session, port) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            all.incrementAndGet();
            Thread.yield();
            now.decrementAndGet();
            return NETWORK;
        });

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HostSnapshot>> asked = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                asked.add(threads.submit(() -> slow.read(ID)));
            }
            for (Future<HostSnapshot> each : asked) {
                each.get();
            }
        }

        assertThat(most).hasValue(1);
        assertThat(all).hasValue(16);
    }

    @Test
    void saysThatAHostIsNotRegistered() {
        WatchedReadings any = reading((session, port) -> NETWORK);

        assertThatExceptionOfType(HostUnavailableException.class)
                .isThrownBy(() -> any.read(HostId.random()))
                .satisfies(each -> assertThat(each.failure().message().key()).isEqualTo("host.failure.not-registered"));
        assertThat(told).isEmpty();
    }

    private WatchedReadings reading(NetworkSource source) {
        return reading(Duration.ofSeconds(60), source);
    }

    private WatchedReadings reading(Duration timeout, NetworkSource source) {
        WatchedReadings made = new WatchedReadings(hosts, sessions, source, snapshots, told::add, timeout, clock);
        readings = made;
        return made;
    }
}
