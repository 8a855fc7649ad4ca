package io.patchbay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.PoolOptions;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PowerShellSession.Result;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.auth.Credential;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.wsman.WsManConnection;
import io.patchbay.psrp.wsman.WsManEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole simulator, as a client on the wire meets it. */
@Timeout(60)
class OverTheWireTest {
    @TempDir
    Path data;

    private PowerShellSession open(Simulator simulator, String host) throws IOException, PsrpException {
        JsonNode login = JsonMapper.shared().readTree(Files.readAllBytes(data.resolve("credential.json")));
        WsManEndpoint endpoint =
                WsManEndpoint.http("127.0.0.1", simulator.port()).withPath("/" + host + "/wsman");
        try (Credential credential = new Credential(
                login.path("user").asString(),
                "",
                login.path("password").asString().toCharArray())) {
            return WsManConnection.open(endpoint, credential, PoolOptions.DEFAULT);
        }
    }

    @Test
    void makesASwitchThatAnotherSessionSees() throws Exception {
        try (Simulator simulator = Simulator.start(new SimulatorOptions(data, 0, Duration.ZERO), new ScriptAnswers());
                PowerShellSession one = open(simulator, "hv01");
                PowerShellSession other = open(simulator, "HV01")) {
            assertThat(one.powerShellVersion()).isEqualTo("5.1.20348.2849");
            Result made = one.invoke(PowerShell.command("Hyper-V\\New-VMSwitch")
                    .with("Name", PsValue.text("本番 'x'"))
                    .with("NetAdapterName", PsObject.list(PsValue.text("SLOT 3 Port 1"), PsValue.text("SLOT 3 Port 2")))
                    .with("AllowManagementOS", PsValue.bool(true))
                    .build());
            assertThat(made.clean()).isTrue();
            List<PsValue> seen = other.invoke(PowerShell.script("Get-VMSwitch | Select-Object Name, SwitchType")
                            .build())
                    .output();
            assertThat(seen).extracting(each -> Asked.text(each, "Name")).containsExactly("vSwitch-LAN", "本番 'x'");
            assertThat(seen).extracting(each -> Asked.text(each, "SwitchType")).containsOnly("External");
        }
    }

    @Test
    void bringsWindowsErrorsToTheClient() throws Exception {
        try (Simulator simulator = Simulator.start(new SimulatorOptions(data, 0, Duration.ZERO), new ScriptAnswers());
                PowerShellSession session = open(simulator, "hv-jp")) {
            Result result = session.invoke(PowerShell.command("New-VMSwitch")
                    .with("Name", PsValue.text("x"))
                    .with("NetAdapterName", PsValue.text("イーサネット"))
                    .build());
            PsErrorRecord error = Asked.error(result);
            assertThat(error.fullyQualifiedErrorId())
                    .isEqualTo("ObjectInUse,Microsoft.HyperV.PowerShell.Commands.NewVMSwitch");
            assertThat(error.categoryName()).isEqualTo("ResourceBusy");
            assertThat(error.activity()).isEqualTo("New-VMSwitch");
            assertThat(error.exceptionType()).isEqualTo("Microsoft.HyperV.PowerShell.VirtualizationException");
        }
    }

    @Test
    void takesBackAnObjectThatItGave() throws Exception {
        try (Simulator simulator = Simulator.start(new SimulatorOptions(data, 0, Duration.ZERO), new ScriptAnswers());
                PowerShellSession session = open(simulator, "hv02")) {
            PsObject adapter = (PsObject) session.invoke(PowerShell.script("Get-VMNetworkAdapter -VMName WEB01")
                            .build())
                    .output()
                    .getFirst();
            assertThat(Asked.text(adapter, "MacAddress")).startsWith("00155D");
            Result set = session.invoke(PowerShell.command("Set-VMNetworkAdapterVlan")
                    .with("VMNetworkAdapter", adapter)
                    .with("Access")
                    .with("VlanId", PsValue.int32(321))
                    .build());
            assertThat(set.clean()).isTrue();
            PsObject vlan = (PsObject) session.invoke(PowerShell.script("Get-VMNetworkAdapterVlan -VMName WEB01")
                            .build())
                    .output()
                    .getFirst();
            assertThat(Objects.requireNonNull(vlan.property("AccessVlanId"))).isEqualTo(PsValue.int32(321));
        }
    }
}
