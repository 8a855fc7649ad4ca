package io.patchbay.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The folder that outlives a run: each host's state, the credential, the port, and the list for a console. */
final class DataFolder {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
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

    HostFile host(String name) {
        return new HostFile(name, folder.resolve("hosts").resolve(name + ".json"), JSON);
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
        OwnerFiles.replace(file, JSON.writeValueAsBytes(made));
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
        OwnerFiles.replace(
                folder.resolve("port"), String.valueOf(port).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void offer(List<Offer> hosts) {
        OwnerFiles.replace(folder.resolve("example-hosts.json"), JSON.writeValueAsBytes(hosts));
    }
}
