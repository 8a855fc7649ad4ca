package io.patchbay.simulator;

import io.patchbay.simulator.state.HostState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The folder that outlives a run: each host's state, the credential, the port, and the list for a console. */
final class DataFolder {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;

    /** The credential of this installation; every host takes it. */
    record Login(String user, String password) {}

    /** A host as a console may be offered it. */
    record Offer(String name, String address, int port, String path, String transport, String user, String password) {}

    DataFolder(Path folder) {
        this.folder = folder;
        try {
            if (!Files.isDirectory(folder.resolve("hosts"))) {
                Files.createDirectories(folder.resolve("hosts"), OWNER_ONLY_FOLDER);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be made: " + e.getMessage(), e);
        }
    }

    /** The host's state as it was kept, or empty where it never was. */
    Optional<HostState> host(String name) {
        Path file = hostFile(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), HostState.class));
        } catch (IOException | JacksonException e) {
            throw new IllegalStateException(
                    "The state of " + name + " in " + file + " can't be read (" + e.getMessage()
                            + "). Move that file away to start again with the example host.",
                    e);
        }
    }

    void keep(String name, HostState state) {
        write(hostFile(name), JSON.writeValueAsBytes(state));
    }

    private Path hostFile(String name) {
        return folder.resolve("hosts").resolve(name + ".json");
    }

    /** Made by chance at the first start. */
    Login login() {
        Path file = folder.resolve("credential.json");
        try {
            if (Files.exists(file)) {
                return JSON.readValue(Files.readAllBytes(file), Login.class);
            }
        } catch (IOException | JacksonException e) {
            throw new IllegalStateException("The credential in " + file + " can't be read: " + e.getMessage(), e);
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Login made = new Login(
                "Administrator", Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        write(file, JSON.writeValueAsBytes(made));
        return made;
    }

    /** The port of the last run, or 0. */
    int lastPort() {
        Path file = folder.resolve("port");
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        } catch (IOException | NumberFormatException e) {
            // a lost port only means another one
            return 0;
        }
    }

    void keepPort(int port) {
        write(folder.resolve("port"), String.valueOf(port).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void offer(List<Offer> hosts) {
        write(folder.resolve("example-hosts.json"), JSON.writeValueAsBytes(hosts));
    }

    /** Whole or not at all, and readable by the owner only from its first byte. */
    private void write(Path file, byte[] content) {
        try {
            Path parent = java.util.Objects.requireNonNull(file.getParent());
            Path draft = Files.createTempFile(parent, "." + file.getFileName(), ".tmp", OWNER_ONLY);
            try {
                Files.write(draft, content);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written: " + e.getMessage(), e);
        }
    }
}
