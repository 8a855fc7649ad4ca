package io.patchbay.console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts the console. The rooms are listed, so that whatever else lies on the class path is never picked up: once for
 * Spring's components, once for what Vaadin (views), JPA (rows) and Spring Data (repositories) look for.
 */
@SpringBootApplication(
        scanBasePackages = {
            "io.patchbay.access",
            "io.patchbay.host",
            "io.patchbay.change",
            "io.patchbay.api",
            "io.patchbay.ui",
            "io.patchbay.console"
        })
@AutoConfigurationPackage(
        basePackages = {"io.patchbay.access", "io.patchbay.host", "io.patchbay.change", "io.patchbay.ui"})
@EnableScheduling
public class PatchbayConsole {

    public static void main(String[] args) {
        SpringApplication.run(PatchbayConsole.class, args);
    }
}
