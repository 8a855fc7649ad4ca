package io.patchbay.psrp.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patchbay.psrp.PoolOptions;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are no PowerShell. */
@Timeout(60)
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProcessTransportTest {

    private static void open(String... command) throws PsrpException {
        PowerShellSession.open(new ProcessTransport(List.of(command)), PoolOptions.DEFAULT)
                .close();
    }

    @Test
    void saysWhatAProgramSaidThatEndsAtOnce() {
        assertThatThrownBy(() -> open("/bin/sh", "-c", "echo 'no such profile' >&2; exit 1"))
                .isInstanceOfSatisfying(PsrpException.ShellLost.class, each -> {
                    assertThat(each).hasMessageContaining("no such profile");
                    assertThat(each.fate()).isEqualTo(PsrpException.Fate.NOT_RUN);
                });
    }

    @Test
    void refusesAProgramThatSpeaksAnythingElse() {
        assertThatThrownBy(() -> open("/bin/sh", "-c", "echo Welcome; cat > /dev/null"))
                .isInstanceOf(PsrpException.ProtocolViolation.class)
                .hasMessageContaining("Welcome");
    }

    @Test
    void saysThatThereIsNoSuchProgram() {
        assertThatThrownBy(() -> open("/no/such/program"))
                .isInstanceOf(PsrpException.Unreachable.class)
                .hasMessageContaining("/no/such/program");
    }

    @Test
    void leavesNoProcessBehind(@TempDir Path folder) throws Exception {
        Path pid = folder.resolve("pid");
        assertThatThrownBy(() -> open("/bin/sh", "-c", "echo $$ > '" + pid + "'; echo Welcome; exec sleep 600"))
                .isInstanceOf(PsrpException.ProtocolViolation.class);
        long number = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(number).ifPresent(each -> each.onExit().join());
        assertThat(ProcessHandle.of(number).filter(ProcessHandle::isAlive)).isEmpty();
    }
}
