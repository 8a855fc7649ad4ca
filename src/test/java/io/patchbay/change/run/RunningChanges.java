package io.patchbay.change.run;

import io.patchbay.access.Audit;
import io.patchbay.access.People;
import io.patchbay.access.Person;
import io.patchbay.access.Role;
import io.patchbay.change.Changes;
import io.patchbay.change.Run;
import io.patchbay.change.RunChanged;
import io.patchbay.change.RunId;
import io.patchbay.change.run.journal.Journal;
import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.host.HostId;
import io.patchbay.host.HostInUse;
import io.patchbay.host.HostOverview;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.testing.HandClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The room that runs changes, on a real database, with one simulated host; the rest of the console is left out. */
final class RunningChanges implements AutoCloseable {
    static final HostId HOST = HostId.random();

    final SimulatedHyperV hyperV;
    final HandClock clock;
    final Trail trail;
    private final ConfigurableApplicationContext context;

    private RunningChanges(
            SimulatedHyperV hyperV, HandClock clock, Trail trail, ConfigurableApplicationContext context) {
        this.hyperV = hyperV;
        this.clock = clock;
        this.trail = trail;
        this.context = context;
    }

    /** @param properties of the database; the same database again is a restart of the console */
    static RunningChanges start(SimulatedHyperV hyperV, HandClock clock, Map<String, Object> properties) {
        Trail trail = new Trail();
        SpringApplicationBuilder builder = new SpringApplicationBuilder(Room.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .initializers(context -> {
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("clock", clock);
                    beans.registerSingleton("trail", trail);
                    beans.registerSingleton("hyperV", hyperV);
                    beans.registerSingleton("hosts", new OneHost());
                    beans.registerSingleton("people", new OnePerson());
                });
        List<String> arguments = new ArrayList<>(List.of(
                "--patchbay.change.settle-pause=1ms",
                "--patchbay.change.settle-looks=5",
                "--patchbay.change.call-timeout=20s"));
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new RunningChanges(hyperV, clock, trail, builder.run(arguments.toArray(String[]::new)));
    }

    Changes changes() {
        return context.getBean(Changes.class);
    }

    HostInUse hostInUse() {
        return context.getBean(HostInUse.class);
    }

    Journal journal() {
        return context.getBean(Journal.class);
    }

    AbandonedRuns abandoned() {
        return context.getBean(AbandonedRuns.class);
    }

    /** As it stands when it has ended. */
    Run ended(RunId id) throws InterruptedException {
        Run run = changes().run(id).orElseThrow();
        while (run.underWay()) {
            if (context.getBean(Room.class).told.poll(60, TimeUnit.SECONDS) == null) {
                throw new AssertionError("A minute without news of " + run);
            }
            run = changes().run(id).orElseThrow();
        }
        return run;
    }

    @Override
    public void close() {
        context.close();
    }

    // no @Configuration: the console's own scan must not find this beside its test classes
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig"
            })
    @ComponentScan("io.patchbay.change.run")
    @EntityScan("io.patchbay.change.run.journal")
    @EnableJpaRepositories("io.patchbay.change.run.journal")
    static class Room {
        final BlockingQueue<Run> told = new LinkedBlockingQueue<>();

        @EventListener
        void changed(RunChanged event) {
            told.add(event.run());
        }
    }

    /** What was recorded. */
    static final class Trail implements Audit {
        final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void record(Action action, String subject, String detail) {
            record("-", action, subject, detail);
        }

        @Override
        public void record(String actor, Action action, String subject, String detail) {
            lines.add(actor + " " + action + " " + subject);
        }

        @Override
        public List<Entry> latest(int count) {
            return List.of();
        }

        @Override
        public boolean intact() {
            return true;
        }
    }

    /** Anna, who may do everything. */
    private static final class OnePerson implements People {
        private static final Person ANNA = new Person(UUID.randomUUID(), "anna", Role.ADMIN);

        @Override
        public Optional<Person> current() {
            return Optional.of(ANNA);
        }

        @Override
        public Optional<Person> find(String userName) {
            return Optional.of(ANNA);
        }

        @Override
        public Person require(Role role) {
            return ANNA;
        }

        @Override
        public Runnable carry(Runnable task) {
            return task;
        }
    }

    /** The one host that is registered. */
    private static final class OneHost implements Hosts {
        private final RegisteredHost only = new RegisteredHost(
                HOST, "HV01", HostAddress.of("hv01", HostAddress.Transport.HTTP), "admin", new HandClock().instant());

        @Override
        public Optional<RegisteredHost> find(HostId id) {
            return Optional.of(only).filter(each -> each.id().equals(id));
        }

        @Override
        public RegisteredHost add(String displayName, HostAddress address, HostCredential credential) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RegisteredHost update(
                HostId id, String displayName, HostAddress address, @Nullable HostCredential credential) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(HostId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RegisteredHost> list() {
            return List.of(only);
        }

        @Override
        public List<HostOverview> overview() {
            return List.of();
        }

        @Override
        public Optional<HostOverview> overview(HostId id) {
            return Optional.empty();
        }
    }
}
