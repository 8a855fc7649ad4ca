package io.patchbay.console;

import io.patchbay.access.FirstAdministrator;
import io.patchbay.access.people.SetupTerminal;
import io.patchbay.host.HostRead;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The console on a port of its own, with a data folder and a key file of its own. */
final class RunningConsole implements AutoCloseable {
    /** Two consoles that start together fight for the cores and for the one logging system of the process. */
    static final String ONE_AT_A_TIME = "console";

    static final String ADMINISTRATOR = "anna";
    static final String PASSWORD = "correct horse battery staple";

    private final ConfigurableApplicationContext context;

    private RunningConsole(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The same folder again is a restart. {@code properties} as {@code name=value}. */
    static RunningConsole start(Path folder, String... properties) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--patchbay.data=" + folder.resolve("data"),
                "--patchbay.key-file=" + folder.resolve("keys").resolve("key"),
                // the front end is built elsewhere; without this, Vaadin would start building one here
                "--vaadin.productionMode=true"));
        for (String property : properties) {
            arguments.add("--" + property);
        }
        return new RunningConsole(new SpringApplicationBuilder(PatchbayConsole.class, Terminal.class)
                .run(arguments.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void tell(Object event) {
        context.publishEvent(event);
    }

    URI at(String path) {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    /** The code that stands in the terminal, or null where none does. */
    @Nullable
    String setupCode() {
        return bean(Terminal.class).shown.get();
    }

    /** The next host that was read or could not be, or null where a minute went by without one. */
    @Nullable
    HostRead nextReading() throws InterruptedException {
        return bean(Terminal.class).readings.poll(60, TimeUnit.SECONDS);
    }

    RunningConsole withAdministrator() {
        String code = setupCode();
        FirstAdministrator.Outcome outcome = bean(FirstAdministrator.class)
                .create(code == null ? "none stands there" : code, ADMINISTRATOR, PASSWORD.toCharArray());
        if (outcome != FirstAdministrator.Outcome.CREATED) {
            throw new AssertionError("The administrator was not made: " + outcome);
        }
        return this;
    }

    /** Does the work as the administrator, on this thread. */
    <T> T asAdministrator(Callable<T> work) throws Exception {
        UserDetails anna = bean(UserDetailsService.class).loadUserByUsername(ADMINISTRATOR);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(anna, null, anna.getAuthorities()));
        try {
            return work.call();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** The terminal in the place of the real one, and an ear for what is read. */
    @Configuration(proxyBeanMethods = false)
    static class Terminal {
        private final AtomicReference<@Nullable String> shown = new AtomicReference<>();

        private final BlockingQueue<HostRead> readings = new LinkedBlockingQueue<>();

        @EventListener
        void read(HostRead event) {
            readings.add(event);
        }

        @Bean
        @Primary
        SetupTerminal testTerminal() {
            return shown::set;
        }
    }
}
