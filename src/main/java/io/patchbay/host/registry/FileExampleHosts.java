package io.patchbay.host.registry;

import io.patchbay.access.People;
import io.patchbay.access.Role;
import io.patchbay.host.ExampleHosts;
import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.network.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Service
class FileExampleHosts implements ExampleHosts {
    private static final Logger LOG = LoggerFactory.getLogger(FileExampleHosts.class);
    private static final long LONGEST = 16 * 1024 * 1024;

    /** One object of the file. */
    private record Entry(
            String name,
            String address,
            int port,
            @Nullable String path,
            @Nullable String transport,
            String user,
            String password) {
        HostAddress hostAddress() {
            HostAddress.Transport kind = transport == null
                    ? HostAddress.Transport.HTTP
                    : HostAddress.Transport.valueOf(transport.toUpperCase(Locale.ROOT));
            return new HostAddress(
                    address,
                    port,
                    path == null ? HostAddress.DEFAULT_PATH : path,
                    kind,
                    HostAddress.DEFAULT_CONFIGURATION,
                    null);
        }

        @Override
        public String toString() {
            return name + " at " + address;
        }
    }

    private final Hosts hosts;
    private final People people;
    private final @Nullable Path file;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    FileExampleHosts(Hosts hosts, People people, @Value("${patchbay.example-hosts:}") String file) {
        this.hosts = hosts;
        this.people = people;
        this.file = file.isBlank() ? null : Path.of(file);
    }

    @Override
    public List<Example> offered() {
        return entries().stream()
                .map(each -> new Example(each.name(), each.hostAddress()))
                .toList();
    }

    @Override
    public List<RegisteredHost> addAll() {
        people.require(Role.ADMIN);
        List<RegisteredHost> added = new ArrayList<>();
        for (Entry each : entries()) {
            try (HostCredential credential =
                    new HostCredential(each.user(), each.password().toCharArray())) {
                added.add(hosts.add(each.name(), each.hostAddress(), credential));
            } catch (InvalidValueException nameTaken) {
                LOG.warn("The example host {} was not added: {}", each, nameTaken.getMessage());
            }
        }
        return added;
    }

    private List<Entry> entries() {
        if (file == null || !Files.isReadable(file)) {
            return List.of();
        }
        Set<HostAddress> registered = new HashSet<>();
        hosts.list().forEach(each -> registered.add(each.address()));
        try {
            if (Files.size(file) > LONGEST) {
                throw new IOException("longer than " + LONGEST + " bytes");
            }
            return List.of(json.readValue(Files.readAllBytes(file), Entry[].class)).stream()
                    .filter(each -> !registered.contains(each.hostAddress()))
                    .toList();
        } catch (IOException | JacksonException | IllegalArgumentException | NullPointerException unfit) {
            LOG.warn("The file of example hosts {} can't be read.", file, unfit);
            return List.of();
        }
    }
}
