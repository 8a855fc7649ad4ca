package io.patchbay.simulator.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.PowerShell;
import io.patchbay.simulator.ScriptAnswers;
import io.patchbay.simulator.SimulatedHost;
import io.patchbay.simulator.Simulator;
import io.patchbay.simulator.SimulatorOptions;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.VirtualSwitch;
import io.patchbay.testing.Engine;
import io.patchbay.testing.EngineTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * PowerShell's own client of PSRP, which nobody here wrote, asks a simulated host: it starts the {@code ssh} that stands
 * first on PATH, and that is the simulator's front end on standard input.
 */
@EngineTest
@Timeout(180)
class MicrosoftsClientTest {
    @TempDir
    Path folder;

    @Test
    void showsTheSwitchesThatTheSimulatorHas() throws Exception {
        try (Simulator simulator = simulator()) {
            SimulatedHost host = simulator.host("hv01").orElseThrow();
            // what the running simulator makes now, the other process sees
            assertThat(host.invoke(PowerShell.script(
                                            "New-VMSwitch -Name '本番 lab' -SwitchType Private -Notes 'for tests'")
                                    .build())
                            .clean())
                    .isTrue();
            List<String> shown = client("""
                    foreach ($each in Invoke-Command -Session $session -ScriptBlock { Get-VMSwitch }) {
                        "$($each.Name)|$($each.Id)|$($each.SwitchType.ToString())|$($each.Notes)|$($each.PSComputerName)|$($each.pstypenames[0])"
                    }
                    """);
            assertThat(shown).hasSize(2).containsExactlyElementsOf(rows(host));
            assertThat(shown.getLast()).contains("本番 lab|").contains("|Private|for tests|hv01|");
        }
    }

    private static List<String> rows(SimulatedHost host) {
        HostState state = host.state();
        return state.switches().stream().map(each -> row(state, each)).toList();
    }

    private static String row(HostState state, VirtualSwitch each) {
        return String.join(
                "|",
                each.name(),
                each.id().toString(),
                switch (state.typeOf(each)) {
                    case PRIVATE -> "Private";
                    case INTERNAL -> "Internal";
                    case EXTERNAL -> "External";
                },
                each.notes(),
                "hv01",
                "Deserialized.Microsoft.HyperV.PowerShell.VMSwitch");
    }

    @Test
    void readsWindowsErrorsAsOfACmdletOfItsOwn() throws Exception {
        try (Simulator simulator = simulator()) {
            assertThat(simulator.port()).isPositive();
            assertThat(client("""
                    $none = Invoke-Command -Session $session -ScriptBlock { Get-VMSwitch -Name nope } -ErrorVariable failed -ErrorAction SilentlyContinue
                    "$($null -eq $none) $($failed.Count)"
                    $failed[0].GetType().Name
                    $failed[0].FullyQualifiedErrorId
                    $failed[0].Exception.Message
                    $failed[0].CategoryInfo.ToString()
                    $failed[0].Exception.SerializedRemoteException.pstypenames[0]
                    $failed[0].OriginInfo.PSComputerName
                    try { Invoke-Command -Session $session -ScriptBlock { Get-VMSwitch -Nope 1 } -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
                    try { Invoke-Command -Session $session -ScriptBlock { Get-VMSwitch -Name } -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
                    """))
                    .containsExactly(
                            "True 1",
                            "RemotingErrorRecord",
                            "InvalidParameter,Microsoft.HyperV.PowerShell.Commands.GetVMSwitch",
                            "Hyper-V was unable to find a virtual switch with name \"nope\".",
                            "InvalidArgument: (:) [Get-VMSwitch], VirtualizationException",
                            "Deserialized.Microsoft.HyperV.PowerShell.VirtualizationException",
                            "hv01",
                            "NamedParameterNotFound,Microsoft.HyperV.PowerShell.Commands.GetVMSwitch",
                            "MissingArgument,Microsoft.HyperV.PowerShell.Commands.GetVMSwitch",
                            "Missing an argument for parameter 'Name'. Specify a parameter of type 'System.String' and try again.");
        }
    }

    @Test
    void changesTheHostThatTheSimulatorServes() throws Exception {
        try (Simulator simulator = simulator()) {
            SimulatedHost host = simulator.host("hv01").orElseThrow();
            assertThat(client("""
                    $name = 'made elsewhere'
                    (Invoke-Command -Session $session -ScriptBlock { New-VMSwitch -SwitchType Internal -Name $using:name }).Name
                    (Invoke-Command -Session $session -ScriptBlock { param($which) Get-VMSwitch $which } -ArgumentList $name).SwitchType.ToString()
                    @(Invoke-Command -Session $session -ScriptBlock { Get-VMSwitch | Where-Object Name -EQ 'made elsewhere' | Select-Object Name, Id })[0].Name
                    """)).containsExactly("made elsewhere", "Internal", "made elsewhere");
            assertThat(host.state().switches())
                    .extracting(VirtualSwitch::name)
                    .containsExactly("vSwitch-LAN", "made elsewhere");
            // a step of the simulator's own starts from what the other process left
            host.invoke(PowerShell.script("New-VMSwitch -Name own -SwitchType Private")
                    .build());
            assertThat(client("""
                    Invoke-Command -Session $session -ScriptBlock { Remove-VMSwitch -Force -Name 'made elsewhere' }
                    foreach ($each in Invoke-Command -Session $session -ScriptBlock { Get-VMSwitch }) { $each.Name }
                    """)).containsExactly("vSwitch-LAN", "own");
            assertThat(host.state().switches()).extracting(VirtualSwitch::name).containsExactly("vSwitch-LAN", "own");
        }
    }

    @Test
    void endsTheProcessWhenTheSessionIsRemoved() throws Exception {
        try (Simulator simulator = simulator()) {
            assertThat(simulator.port()).isPositive();
            assertThat(client("""
                    "$($session.State) $($session.Transport) $($session.ComputerName)"
                    Remove-PSSession $session
                    $session.State
                    """)).containsExactly("Opened SSH hv01", "Closed");
            long process =
                    Long.parseLong(Files.readString(folder.resolve("process")).strip());
            // may be gone already: the client ends it where it does not end by itself
            ProcessHandle.of(process).ifPresent(each -> each.onExit().join());
        }
    }

    private Simulator simulator() throws IOException {
        return Simulator.start(new SimulatorOptions(folder.resolve("data"), 0, Duration.ZERO), new ScriptAnswers());
    }

    /** What a script printed that has a session with hv01; whatever goes wrong is printed too. */
    private List<String> client(String script) throws IOException, InterruptedException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        Path ssh = programs.resolve("ssh");
        if (!Files.exists(ssh)) {
            Files.writeString(ssh, SSH);
            Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
        }
        Path file = Files.writeString(folder.resolve("script.ps1"), "\uFEFF" + """
                $ErrorActionPreference = 'Stop'
                $session = New-PSSession -HostName hv01 -UserName nobody
                """ + script);
        Path printed = folder.resolve("printed.txt");
        ProcessBuilder builder = new ProcessBuilder(Engine.path().toString(), "-File", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        builder.environment()
                .put(
                        "SIMULATOR_JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("SIMULATOR_DATA", folder.resolve("data").toString());
        builder.environment().put("SIMULATOR_FOLDER", folder.toString());
        Process engine = builder.start();
        engine.getOutputStream().close();
        if (!engine.waitFor(120, TimeUnit.SECONDS)) {
            engine.descendants().forEach(ProcessHandle::destroyForcibly);
            engine.destroyForcibly();
            throw new IOException("The engine did not end: " + Files.readString(printed));
        }
        return Files.readAllLines(printed, StandardCharsets.UTF_8);
    }

    /**
     * The client calls it as {@code ssh -l USER -s HOST powershell}, and takes the end of its standard error for the end of
     * the connection.
     */
    private static final String SSH = """
            #!/bin/sh
            echo $$ >"$SIMULATOR_FOLDER/process"
            exec "$SIMULATOR_JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \\
                io.patchbay.simulator.Simulator --data "$SIMULATOR_DATA" --stdio "$4"
            """;
}
