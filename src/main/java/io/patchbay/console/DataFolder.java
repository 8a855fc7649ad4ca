package io.patchbay.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Where the console's data lie: a database file in one folder ({@code patchbay.data}), or the database that {@code
 * patchbay.database.url} names.
 */
@Configuration(proxyBeanMethods = false)
class DataFolder {

    @Bean
    JdbcConnectionDetails database(Environment environment) {
        String url = environment.getProperty("patchbay.database.url", "");
        if (!url.isBlank()) {
            return new Database(
                    url,
                    environment.getProperty("patchbay.database.user", ""),
                    environment.getProperty("patchbay.database.password", ""));
        }
        return new Database(fileDatabase(Path.of(environment.getRequiredProperty("patchbay.data"))), "patchbay", "");
    }

    /**
     * WRITE_DELAY=0: a committed journal row survives a kill. The file lies in a folder that its owner alone may enter,
     * so the database itself has no password.
     */
    private static String fileDatabase(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (absolute.toString().indexOf(';') >= 0) {
            throw new IllegalStateException("The data folder's name holds a semicolon, which no database address can: "
                    + absolute + ". Choose another one (patchbay.data).");
        }
        create(absolute);
        return "jdbc:h2:file:" + absolute.resolve("patchbay") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder, ownerOnly(folder));
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The data folder " + folder
                            + " can't be made. Make it and give it to this user, or choose another one (patchbay.data).",
                    failed);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private record Database(String url, String user, String password) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String toString() {
            return url;
        }
    }
}
