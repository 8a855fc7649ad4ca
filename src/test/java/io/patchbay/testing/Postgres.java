package io.patchbay.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A real PostgreSQL of this test alone: the embedded one, or else the one that Debian installed. PostgreSQL refuses to
 * run as root, so there the second runs as the user {@code postgres}.
 */
public final class Postgres implements AutoCloseable {
    private static final String USER = "postgres";
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    /** What stops a server. */
    private interface Stop {
        void run() throws IOException, InterruptedException;
    }

    private final String url;
    private final Stop stop;

    private Postgres(String url, Stop stop) {
        this.url = url;
        this.stop = stop;
    }

    /** @throws TestAbortedException where this machine has none, or can't run it */
    public static Postgres start(Path folder) throws IOException, InterruptedException {
        List<String> reasons = new ArrayList<>();
        try {
            EmbeddedPostgres embedded = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("embedded"))
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .start();
            return new Postgres(embedded.getJdbcUrl(USER, "postgres"), embedded::close);
        } catch (IOException | RuntimeException unfit) {
            reasons.add("embedded: " + unfit.getMessage());
        }
        if (Files.isDirectory(DEBIAN)) {
            return debian(folder);
        }
        reasons.add("Debian's: no " + DEBIAN);
        throw new TestAbortedException("No PostgreSQL can be run here: " + reasons);
    }

    public String url() {
        return url;
    }

    public static String user() {
        return USER;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop.run();
    }

    private static Postgres debian(Path folder) throws IOException, InterruptedException {
        Path bin;
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            bin = versions.map(each -> each.resolve("bin"))
                    .filter(each -> Files.isExecutable(each.resolve("initdb")))
                    .findFirst()
                    .orElseThrow(() -> new TestAbortedException("No PostgreSQL below " + DEBIAN));
        }
        // not in JUnit's folder: that is its owner's only, and root is not the one who runs the server
        Path data = Files.createTempDirectory(
                "patchbay-postgres",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        int port = freePort();
        run(
                bin.resolve("initdb").toString(),
                "-D",
                data + "/db",
                "-U",
                USER,
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C");
        run(
                bin.resolve("pg_ctl").toString(),
                "-D",
                data + "/db",
                "-w",
                "-l",
                data + "/log",
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + data,
                "start");
        return new Postgres("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER, () -> {
            run(bin.resolve("pg_ctl").toString(), "-D", data + "/db", "-m", "immediate", "stop");
            run("rm", "-rf", data + "/db", data + "/log");
        });
    }

    private static void run(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("setpriv", "--reuid", USER, "--regid", USER, "--clear-groups"));
        }
        all.addAll(List.of(command));
        Path output = Files.createTempFile("patchbay-postgres", ".log");
        Process process = new ProcessBuilder(all)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        String said = Files.readString(output);
        Files.delete(output);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new TestAbortedException("PostgreSQL can't be run here: " + all + " said " + said);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    /** What the server says of itself. */
    public String version() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, "")) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
