package io.patchbay.console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the console. */
@SpringBootApplication
public class PatchbayConsole {

    public static void main(String[] args) {
        SpringApplication.run(PatchbayConsole.class, args);
    }
}
