package io.patchbay.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/** The variables that bin/patchbay, docker and their pages name really win over application.yml. */
class SettingsFromTheEnvironmentTest {

    @ParameterizedTest
    @CsvSource({
        "PATCHBAY_DATA, patchbay.data",
        "PATCHBAY_KEY_FILE, patchbay.key-file",
        "PATCHBAY_DATABASE_URL, patchbay.database.url",
        "PATCHBAY_DATABASE_USER, patchbay.database.user",
        "PATCHBAY_DATABASE_PASSWORD, patchbay.database.password",
        "PATCHBAY_EXAMPLE_HOSTS, patchbay.example-hosts",
        "PATCHBAY_HOSTS_READ_EVERY, patchbay.hosts.read-every",
        "PATCHBAY_HOSTS_READEVERY, patchbay.hosts.read-every",
        "SERVER_ADDRESS, server.address",
        "SERVER_PORT, server.port"
    })
    void overrideTheFile(String variable, String property) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, Map.of(variable, "from outside")));
        for (PropertySource<?> file :
                new YamlPropertySourceLoader().load("file", new ClassPathResource("application.yml"))) {
            environment.getPropertySources().addLast(file);
        }
        ConfigurationPropertySources.attach(environment);

        assertThat(environment.getProperty(property)).isEqualTo("from outside");
    }
}
