package io.patchbay.access.people;

import io.patchbay.access.Audit;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    /** Argon2id for new ones: bcrypt reads 72 bytes only. The kind stands before each hash, so that it may change. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2id",
                Map.of(
                        "argon2id",
                        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        "bcrypt",
                        new BCryptPasswordEncoder()));
    }

    @Bean
    FirstAdministratorByCode firstAdministrator(
            PersonRows rows,
            PasswordEncoder encoder,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock,
            SetupTerminal terminal) {
        return new FirstAdministratorByCode(
                rows, encoder, audit, new TransactionTemplate(transactions), clock, terminal);
    }

    @Bean
    Announcement announcement(FirstAdministratorByCode firstAdministrator) {
        return new Announcement(firstAdministrator);
    }

    /** Straight to the terminal: a log may be shipped to where others read it. */
    @Bean
    @SuppressWarnings("SystemOut")
    SetupTerminal setupTerminal(Environment environment) {
        return code -> {
            String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
            System.out.println();
            System.out.println("  Nobody is registered yet. Open http://localhost:" + port
                    + "/setup and create the administrator with this");
            System.out.println("  setup code: " + code);
            System.out.println();
            System.out.flush();
        };
    }

    /** Once the server listens: who sees the code can use it at once. */
    record Announcement(FirstAdministratorByCode firstAdministrator) {
        @EventListener(ApplicationReadyEvent.class)
        void ready() {
            firstAdministrator.announce();
        }
    }
}
