package io.patchbay.simulator.standin;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.PipelineRunner;
import io.patchbay.testing.EngineTest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EngineTest
class StandInModulesTest {
    private static final String SWITCH = "Microsoft.HyperV.PowerShell.VMSwitch";

    @TempDir
    Path folder;

    /** Answers as told, and keeps what it was called with. */
    private static final class Recorder implements PipelineRunner {
        final List<PowerShell.Command> calls = new CopyOnWriteArrayList<>();
        PipelineEvent[] answers = {};

        @Override
        public void run(PowerShell pipeline, List<PsValue> input, Consumer<PipelineEvent> events) {
            calls.addAll(pipeline.statements().getFirst().commands());
            for (PipelineEvent each : answers) {
                events.accept(each);
            }
            events.accept(new PipelineEvent.Ended(PipelineEvent.Ended.State.COMPLETED, null));
        }

        Map<String, PsValue> arguments() {
            Map<String, PsValue> all = new LinkedHashMap<>();
            calls.getFirst().arguments().forEach(each -> all.put(String.valueOf(each.name()), each.value()));
            return all;
        }
    }

    private final Recorder host = new Recorder();

    private List<String> run(String script) throws Exception {
        Path modules = folder.resolve("modules");
        StandInModules.write(modules, StandInModules.names());
        try (StandInBridge bridge = StandInBridge.open(host)) {
            return EngineProcess.run(folder, modules, bridge.environment(), script);
        }
    }

    @Test
    void everyModuleLoads() throws Exception {
        StringBuilder script = new StringBuilder();
        for (String module : StandInModules.names()) {
            script.append("Import-Module '").append(module).append("' -ErrorAction Stop\n");
            script.append("\"" + module + " $((Get-Module '" + module + "').ExportedFunctions.Count -gt 0)\"\n");
        }
        assertThat(run(script.toString()))
                .containsExactlyElementsOf(StandInModules.names().stream()
                        .map(each -> each + " True")
                        .toList());
    }

    @Test
    void sendsWhatPowerShellBound() throws Exception {
        run("New-VMSwitch 'lab' -NetAdapterName NIC3, NIC4 -EnableEmbeddedTeaming 1 -MinimumBandwidthMode weight");

        assertThat(host.calls)
                .singleElement()
                .extracting(PowerShell.Command::text)
                .isEqualTo("Hyper-V\\New-VMSwitch");
        Map<String, PsValue> arguments = host.arguments();
        assertThat(arguments.get("Name")).isEqualTo(PsValue.text("lab"));
        assertThat(arguments.get("EnableEmbeddedTeaming")).isEqualTo(PsValue.bool(true));
        assertThat(arguments.get("NetAdapterName"))
                .isInstanceOfSatisfying(PsObject.class, names -> assertThat(names.items())
                        .containsExactly(PsValue.text("NIC3"), PsValue.text("NIC4")));
        assertThat(arguments.get("MinimumBandwidthMode"))
                .isInstanceOfSatisfying(
                        PsObject.class, mode -> assertThat(mode.text()).isEqualTo("Weight"));
    }

    @Test
    void powerShellsBinderRefusesWhatTheRealCmdletRefuses() throws Exception {
        List<String> said = run("""
                function Try-It($Name, $Block) { try { & $Block } catch { "$Name $($_.FullyQualifiedErrorId)" } }
                Try-It unknown { Get-VMSwitch -Nonsense 1 }
                Try-It set { New-VMSwitch -Name a -SwitchType External }
                Try-It ambiguous { New-VMSwitch -Name a -NetAdapterName b -SwitchType Internal }
                Try-It enum { Set-VMNetworkAdapter -ManagementOS -Name a -MacAddressSpoofing Perhaps }
                Try-It object { Set-VMSwitchTeam -VMSwitch 'a text' -LoadBalancingAlgorithm Dynamic }
                """);
        assertThat(said)
                .containsExactly(
                        "unknown NamedParameterNotFound,Get-VMSwitch",
                        "set ParameterArgumentValidationError,New-VMSwitch",
                        "ambiguous AmbiguousParameterSet,New-VMSwitch",
                        "enum ParameterArgumentTransformationError,Set-VMNetworkAdapter",
                        "object MismatchedPSTypeName,Set-VMSwitchTeam");
        assertThat(host.calls).isEmpty();
    }

    @Test
    void objectsComeBackAsTheRealModuleGivesThem() throws Exception {
        Map<String, PsValue> properties = new LinkedHashMap<>();
        properties.put("Name", PsValue.text("vm-prod 日本"));
        properties.put("SwitchType", PsObject.enumeration("Microsoft.HyperV.PowerShell.VMSwitchType", 2, "External"));
        properties.put("State", PsObject.enumeration("Vendor.Made.Up", 7, "Odd"));
        properties.put(
                "Mode", PsObject.enumeration("Microsoft.HyperV.PowerShell.VMNetworkAdapterPrivateVlanMode", 0, "0"));
        properties.put("Uplinks", PsObject.list(PsValue.text("a")));
        properties.put("Inner", PsObject.of(List.of("Vendor.Inner"), Map.of("Number", PsValue.int32(5))));
        host.answers =
                new PipelineEvent[] {new PipelineEvent.Output(PsObject.of(List.of(SWITCH, "System.Object"), properties))
                };
        List<String> said = run("""
                $s = Get-VMSwitch
                "$($s.Name) $($s.PSObject.TypeNames[0])"
                "$($s.SwitchType) $($s.SwitchType -eq 'External') $($s.SwitchType -as [int64]) $($s.SwitchType -is [Enum])"
                "$($s.State) $($s.State -eq 'Odd') $($s.State -as [int64]) $($s.State.GetType().FullName)"
                "$($s.Mode) $($s.Mode -as [int64])"
                "$($s.Uplinks.Count) $($s.Inner.Number) $($s.Inner.PSObject.TypeNames[0])"
                $null = Set-VMSwitch -VMSwitch $s -Notes 'x'
                """);
        assertThat(said)
                .containsExactly(
                        "vm-prod 日本 " + SWITCH,
                        "External True 2 True",
                        "Odd True 7 Vendor.Made.Up",
                        "0 0",
                        "1 5 Vendor.Inner");
        PsObject sent = (PsObject) host.calls.getLast().arguments().stream()
                .filter(each -> "VMSwitch".equals(each.name()))
                .findFirst()
                .orElseThrow()
                .value();
        assertThat(sent.items()).singleElement().satisfies(each -> {
            assertThat(((PsObject) each).isA(SWITCH)).isTrue();
            assertThat(((PsObject) each).property("Name")).isEqualTo(PsValue.text("vm-prod 日本"));
        });
    }

    @Test
    void anErrorComesBackWithItsIdAndCategory() throws Exception {
        host.answers = new PipelineEvent[] {
            new PipelineEvent.Error(new PsErrorRecord(
                    "No Ethernet switch could be found matching the specified criteria.",
                    "ObjectNotFound,Microsoft.HyperV.PowerShell.Commands.GetVMSwitch",
                    13,
                    "ObjectNotFound",
                    "Get-VMSwitch",
                    "",
                    "Microsoft.HyperV.PowerShell.VirtualizationException",
                    null,
                    PsValue.NULL))
        };
        List<String> said = run("""
                Get-VMSwitch -ErrorAction SilentlyContinue -ErrorVariable e
                foreach ($each in $e) { "$each"; "$($each.CategoryInfo)"; $each.FullyQualifiedErrorId }
                """);
        assertThat(said)
                .containsExactly(
                        "No Ethernet switch could be found matching the specified criteria.",
                        "ObjectNotFound: (:String) [Get-VMSwitch], VirtualizationException",
                        "ObjectNotFound,Microsoft.HyperV.PowerShell.Commands.GetVMSwitch");
    }

    @Test
    void whoeverHasNoTokenGetsNothing() throws Exception {
        try (StandInBridge bridge = StandInBridge.open(host)) {
            var client = java.net.http.HttpClient.newHttpClient();
            var request = java.net.http.HttpRequest.newBuilder(
                            java.net.URI.create(bridge.environment().get(StandInBridge.URI_VARIABLE)))
                    .header("X-Stand-In-Token", "guess")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("<Objs/>"))
                    .build();
            assertThat(client.send(request, java.net.http.HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(host.calls).isEmpty();
    }
}
