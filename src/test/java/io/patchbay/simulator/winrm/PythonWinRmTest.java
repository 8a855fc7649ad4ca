package io.patchbay.simulator.winrm;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.simulator.Accounts;
import io.patchbay.testing.PythonWinRm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client by another hand: NTLM, key exchange, sealing, framing and SOAP must agree with what others understand. */
@PythonWinRm
class PythonWinRmTest {
    /** Python takes MD4 from OpenSSL, where it is legacy and off. */
    private static final String OPENSSL_WITH_MD4 = """
            openssl_conf = openssl_init
            [openssl_init]
            providers = providers
            [providers]
            default = default_provider
            legacy = legacy_provider
            [default_provider]
            activate = 1
            [legacy_provider]
            activate = 1
            """;

    @TempDir
    private Path folder;

    private WinRmListener listener;

    @BeforeEach
    void listen() throws IOException {
        listener = new WinRmListener(
                0, name -> Optional.of(new EchoRunner()), Accounts.one("Administrator", "Pa55-wörd".toCharArray()));
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    @Test
    void pythonOpensACommandShellAndReadsBackTheSealedFault() throws Exception {
        JsonNode result = python("Administrator", "Pa55-wörd");
        assertThat(result.path("sealed").asBoolean()).isTrue();
        assertThat(result.path("shell").asString()).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
        assertThat(result.path("fault").asString())
                .contains("A simulated host runs no programs in a command shell")
                .contains("2150858818")
                .contains("UnsupportedFeature");
        assertThat(result.path("closed").asBoolean()).isTrue();
        assertThat(result.path("gone").asString())
                .contains("shell was not found on the server")
                .contains("2150858843");
        assertThat(listener.shells()).isZero();
    }

    @Test
    void pythonSignsInWithADomainInFront() throws Exception {
        assertThat(python("hv01\\Administrator", "Pa55-wörd").path("closed").asBoolean())
                .isTrue();
    }

    @Test
    void pythonIsTurnedAwayWithAWrongPassword() throws Exception {
        assertThat(python("Administrator", "Pa55-word").path("refused").asString())
                .contains("credentials were rejected");
    }

    private JsonNode python(String user, String password) throws Exception {
        Path configuration = Files.writeString(folder.resolve("openssl.cnf"), OPENSSL_WITH_MD4);
        Path script = folder.resolve("command_shell.py");
        try (var source = PythonWinRmTest.class.getResourceAsStream("command_shell.py")) {
            Files.write(script, Objects.requireNonNull(source).readAllBytes());
        }
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(PythonWinRm.PYTHON, script.toString()));
        command.add("http://127.0.0.1:" + listener.port() + "/hv01/wsman");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("error.txt").toFile());
        builder.environment().put("OPENSSL_CONF", configuration.toString());
        builder.environment().put("WINRM_USER", user);
        builder.environment().put("WINRM_PASSWORD", password);
        builder.environment().put("PYTHONUTF8", "1");
        builder.environment().put("NO_PROXY", "*");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("python ended").isTrue();
        assertThat(process.exitValue())
                .as(() -> read(folder.resolve("error.txt")))
                .isZero();
        return JsonMapper.shared().readTree(read(output));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
