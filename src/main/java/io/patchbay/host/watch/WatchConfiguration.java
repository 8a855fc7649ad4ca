package io.patchbay.host.watch;

import io.patchbay.host.HostReadings;
import io.patchbay.host.Hosts;
import io.patchbay.host.HostsChanged;
import io.patchbay.host.reading.HostNetworkReader;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean
    NetworkSource networkSource() {
        return new HostNetworkReader()::read;
    }

    @Bean
    ReadingRounds readingRounds(
            Hosts hosts,
            HostReadings readings,
            @Value("${patchbay.hosts.read-every}") Duration every,
            @Value("${patchbay.hosts.reads-at-once}") int atOnce,
            Clock clock) {
        return new ReadingRounds(hosts, readings, every, atOnce, clock, RandomGenerator.getDefault());
    }

    @Bean
    Heartbeat readingHeartbeat(ReadingRounds rounds) {
        return new Heartbeat(rounds);
    }

    /** What drives the rounds. */
    record Heartbeat(ReadingRounds rounds) {
        @EventListener(ApplicationReadyEvent.class)
        void ready() {
            rounds.begin();
        }

        @EventListener
        void changed(HostsChanged event) {
            rounds.changed(event);
        }

        @Scheduled(fixedDelay = 1000)
        void tick() {
            rounds.tick();
        }
    }
}
