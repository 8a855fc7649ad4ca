package io.patchbay.console;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the console. The rooms are listed, so that whatever else lies on the class path is never picked up. */
@SpringBootApplication(
        scanBasePackages = {
            "io.patchbay.access",
            "io.patchbay.host",
            "io.patchbay.change",
            "io.patchbay.api",
            "io.patchbay.ui",
            "io.patchbay.console"
        })
@EntityScan({"io.patchbay.access", "io.patchbay.host", "io.patchbay.change"})
@EnableJpaRepositories(
        basePackages = {"io.patchbay.access", "io.patchbay.host", "io.patchbay.change"},
        considerNestedRepositories = true)
@EnableVaadin("io.patchbay.ui")
@EnableScheduling
public class PatchbayConsole {

    public static void main(String[] args) {
        SpringApplication.run(PatchbayConsole.class, args);
    }
}
