package io.patchbay.host.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.patchbay.host.HostAddress;
import io.patchbay.host.HostId;
import io.patchbay.host.HostReadings;
import io.patchbay.host.HostSnapshot;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.host.Hosts;
import io.patchbay.host.HostsChanged;
import io.patchbay.host.RegisteredHost;
import io.patchbay.testing.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingRoundsTest {
    private static final Duration EVERY = Duration.ofSeconds(60);

    private final HandClock clock = new HandClock();
    private final Hosts hosts = mock(Hosts.class);
    private final List<RegisteredHost> registered = new ArrayList<>();
    private final BlockingQueue<HostId> begun = new LinkedBlockingQueue<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile CountDownLatch mayEnd = new CountDownLatch(0);
    private ReadingRounds rounds = rounds(4);

    @AfterEach
    void stop() {
        mayEnd.countDown();
        rounds.stop();
    }

    @Test
    void readsEveryHostWhenTheConsoleStarts() throws Exception {
        List<HostId> all = register(3);
        rounds.begin();
        rounds.tick();

        assertThat(List.of(next(), next(), next())).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void readsAHostAgainWhenItIsDueAndNotBefore() throws Exception {
        HostId host = register(1).getFirst();
        rounds.begin();
        rounds.tick();
        next();
        awaitIdle();

        clock.advance(Duration.ofSeconds(53));
        rounds.tick();
        assertThat(begun).isEmpty();

        clock.advance(Duration.ofSeconds(14));
        rounds.tick();
        assertThat(next()).isEqualTo(host);
    }

    @Test
    void neverReadsAHostTwiceAtOnce() throws Exception {
        register(1);
        mayEnd = new CountDownLatch(1);
        rounds.begin();
        rounds.tick();
        next();
        for (int i = 0; i < 5; i++) {
            clock.advance(EVERY.multipliedBy(2));
            rounds.tick();
        }
        assertThat(begun).isEmpty();
        mayEnd.countDown();
        awaitIdle();

        rounds.tick();
        next();
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void readsNoMoreHostsAtOnceThanAllowed() throws Exception {
        register(20);
        mayEnd = new CountDownLatch(1);
        rounds.begin();
        rounds.tick();
        for (int i = 0; i < 4; i++) {
            next();
        }
        mayEnd.countDown();
        for (int i = 0; i < 16; i++) {
            next();
        }

        assertThat(mostAtOnce).hasValueLessThanOrEqualTo(4);
    }

    @Test
    void readsANewHostAtOnceAndARemovedOneNoMore() throws Exception {
        rounds.begin();
        rounds.tick();
        HostId host = register(1).getFirst();
        rounds.changed(new HostsChanged(host));
        rounds.tick();
        assertThat(next()).isEqualTo(host);
        awaitIdle();

        when(hosts.find(host)).thenReturn(Optional.empty());
        rounds.changed(new HostsChanged(host));
        clock.advance(EVERY.multipliedBy(2));
        rounds.tick();
        assertThat(begun).isEmpty();
    }

    @Test
    void readsNothingByItselfWhereRoundsAreOff() {
        register(2);
        rounds = rounds(0);
        rounds.begin();
        rounds.tick();

        assertThat(rounds.idle()).isTrue();
        assertThat(begun).isEmpty();
    }

    private List<HostId> register(int count) {
        List<HostId> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RegisteredHost host = new RegisteredHost(
                    HostId.random(),
                    "hv" + i,
                    HostAddress.of("hv" + i, HostAddress.Transport.HTTP),
                    "anna",
                    Instant.EPOCH);
            registered.add(host);
            added.add(host.id());
            when(hosts.find(host.id())).thenReturn(Optional.of(host));
        }
        when(hosts.list()).thenReturn(List.copyOf(registered));
        return added;
    }

    private HostId next() throws InterruptedException {
        HostId host = begun.poll(20, TimeUnit.SECONDS);
        assertThat(host).isNotNull();
        return host;
    }

    private void awaitIdle() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!rounds.idle()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private ReadingRounds rounds(int places) {
        HostReadings readings = mock(HostReadings.class);
        try {
            when(readings.read(any())).thenAnswer(call -> {
                int now = atOnce.incrementAndGet();
                mostAtOnce.accumulateAndGet(now, Math::max);
                begun.add(call.getArgument(0));
                mayEnd.await();
                atOnce.decrementAndGet();
                HostId host = call.getArgument(0);
                return new HostSnapshot(host, clock.instant(), "", io.patchbay.testing.Hosts.lbfo());
            });
        } catch (HostUnavailableException neverWhenRecording) {
            throw new AssertionError(neverWhenRecording);
        }
        return new ReadingRounds(hosts, readings, EVERY, places, clock, new Random(7));
    }
}
