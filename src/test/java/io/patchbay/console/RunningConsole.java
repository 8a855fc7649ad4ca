package io.patchbay.console;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The console on a port of its own, with a data folder and a key file of its own. */
final class RunningConsole implements AutoCloseable {
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
        return new RunningConsole(
                new SpringApplicationBuilder(PatchbayConsole.class).run(arguments.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    URI at(String path) {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        context.close();
    }
}
