package io.patchbay.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.host.reading.HostNetworkReader;
import io.patchbay.host.reading.HostProbe;
import io.patchbay.network.AdapterId;
import io.patchbay.network.Availability;
import io.patchbay.network.Concern;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.LbfoTeam;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanSetting;
import io.patchbay.psrp.PoolOptions;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.auth.Credential;
import io.patchbay.psrp.wsman.WsManConnection;
import io.patchbay.psrp.wsman.WsManEndpoint;
import io.patchbay.simulator.Accounts;
import io.patchbay.simulator.ScriptAnswers;
import io.patchbay.simulator.SimulatedHost;
import io.patchbay.simulator.example.ExampleHosts;
import io.patchbay.simulator.winrm.WinRmListener;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example hosts read as the console reads them: our client, NTLM, WS-Management, our script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleHostsReadTest {
    private static final String PASSWORD = "only of this test";

    private final Map<String, SimulatedHost> hosts = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init")
    private WinRmListener listener;

    @BeforeAll
    void listen() throws Exception {
        ScriptAnswers answers = new ScriptAnswers();
        DemoAnswers.register(answers);
        ExampleHosts.all(Instant.parse("2026-11-20T08:00:00Z"))
                .forEach((name, state) -> hosts.put(name, new SimulatedHost(name, state, answers)));
        listener = new WinRmListener(
                0, name -> Optional.ofNullable(hosts.get(name)), Accounts.one("Administrator", PASSWORD.toCharArray()));
    }

    @AfterAll
    void close() throws Exception {
        listener.close();
    }

    @Test
    void theStandaloneServerSharesItsOnlyUplinkWithTheHost() throws Exception {
        HostNetwork network = read("hv01");

        assertThat(network.identity().build()).isEqualTo(20348);
        VirtualSwitch lan = network.switches().getFirst();
        assertThat(lan.name()).isEqualTo("vSwitch-LAN");
        assertThat(lan.type()).isEqualTo(VirtualSwitch.Type.EXTERNAL);
        assertThat(lan.managementOs()).isTrue();
        assertThat(names(network, lan)).containsExactly("NIC1");
        HostVnic vnic = network.hostVnics().getFirst();
        assertThat(network.path().certain()).isTrue();
        assertThat(network.path().adapters()).containsExactly(vnic.device());
        NetAdapter vEthernet = named(network, "vEthernet (vSwitch-LAN)");
        assertThat(vEthernet.ip().gateways()).containsExactly("10.20.0.1");
        assertThat(vEthernet.ip().dnsServers()).containsExactly("10.20.0.21", "10.20.0.22");
        assertThat(named(network, "NIC1").bound("vms_pp")).isTrue();
        assertThat(named(network, "NIC1").bound("ms_tcpip")).isFalse();
        assertThat(named(network, "NIC2").link()).isEqualTo(NetAdapter.Link.DISCONNECTED);
        assertThat(named(network, "SLOT 3 Port 1").location()).contains("3");
        assertThat(network.virtualMachines()).extracting(VirtualMachine::name).contains("DC01", "staging");
        assertThat(machine(network, "staging").vnics().getFirst().switchId()).isNull();
    }

    @Test
    void theConvergedServerHasOneEmbeddedTeamAndFourOwnAdapters() throws Exception {
        HostNetwork network = read("hv02");

        VirtualSwitch team = network.switches().getFirst();
        assertThat(team.team()).isEqualTo(new VirtualSwitch.EmbeddedTeam("HyperVPort"));
        assertThat(team.bandwidthMode()).isEqualTo(VirtualSwitch.BandwidthMode.WEIGHT);
        assertThat(names(network, team)).containsExactly("SLOT 6 Port 1", "SLOT 6 Port 2");
        assertThat(network.hostVnics())
                .extracting(HostVnic::name)
                .containsExactly("Management", "LiveMigration", "Storage1", "Storage2");
        assertThat(network.hostVnics())
                .extracting(HostVnic::vlan)
                .containsExactly(
                        new VlanSetting.Access(20),
                        new VlanSetting.Access(30),
                        new VlanSetting.Access(41),
                        new VlanSetting.Access(42));
        assertThat(network.switches().getLast().type()).isEqualTo(VirtualSwitch.Type.PRIVATE);
        assertThat(network.path().adapters())
                .containsExactly(network.hostVnics().getFirst().device());
    }

    @Test
    void theOldServersSwitchStandsOnATeamNic() throws Exception {
        HostNetwork network = read("hv03");

        LbfoTeam team = network.lbfoTeams().getFirst();
        assertThat(team.name()).isEqualTo("VM-Team");
        assertThat(team.mode()).isEqualTo("SwitchIndependent");
        assertThat(team.algorithm()).isEqualTo("Dynamic");
        assertThat(team.members()).hasSize(2);
        AdapterId teamNic = team.teamNics().getFirst().adapter();
        assertThat(network.switches().getFirst().uplinks()).containsExactly(teamNic);
        assertThat(network.teamOf(teamNic)).contains(team);
        assertThat(network.switches().getFirst().managementOs()).isFalse();
        assertThat(network.path().certain()).isTrue();
        assertThat(network.path().adapters())
                .containsExactly(named(network, "Embedded LOM 1 Port 1").id());
    }

    @Test
    void theBladeHasTwoTeamsOfVirtualCards() throws Exception {
        HostNetwork network = read("ucs01");

        assertThat(network.switches()).hasSize(2).allSatisfy(each -> assertThat(each.team())
                .isNotNull());
        assertThat(network.adapters())
                .filteredOn(each -> each.description().startsWith("Cisco VIC Ethernet Interface"))
                .hasSize(8);
        assertThat(named(network, "ISCSI-A").mtu()).isGreaterThan(9_000);
        assertThat(machine(network, "LB01").vnics()).hasSize(2);
    }

    @Test
    void theLaptopHasNoTeamsAndWindowsOwnSwitches() throws Exception {
        HostNetwork network = read("w11");

        assertThat(network.identity().client()).isTrue();
        assertThat(network.availability(Concern.LBFO)).isEqualTo(new Availability.Absent());
        assertThat(named(network, "Wi-Fi").wifi()).isTrue();
        assertThat(named(network, "Wi-Fi").ip().dhcp()).isTrue();
        VirtualSwitch sharing =
                network.virtualSwitch(VirtualSwitch.DEFAULT_SWITCH).orElseThrow();
        assertThat(sharing.system()).isTrue();
        assertThat(sharing.type()).isEqualTo(VirtualSwitch.Type.INTERNAL);
    }

    @Test
    void theJapaneseServerKeepsItsNames() throws Exception {
        HostNetwork network = read("hv-jp");

        assertThat(network.identity().language()).isEqualTo("ja-JP");
        assertThat(names(network, network.switches().getFirst())).containsExactly("イーサネット");
        assertThat(network.switches()).extracting(VirtualSwitch::name).containsExactly("仮想スイッチ", "検証用 内部");
        assertThat(network.switches().getLast().type()).isEqualTo(VirtualSwitch.Type.INTERNAL);
        assertThat(machine(network, "業務システム").vnics().getFirst().vlan()).isEqualTo(new VlanSetting.Access(12));
        assertThat(named(network, "イーサネット").bindings())
                .anySatisfy(each -> assertThat(each.displayName()).contains("仮想スイッチ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hv01", "hv02", "hv03", "ucs01", "w11", "hv-jp"})
    void everyRecordOfAnExampleHostIsUnderstood(String name) throws Exception {
        HostNetwork network = read(name);

        assertThat(network.unreadable()).isEmpty();
        assertThat(network.availability().values())
                .allSatisfy(each -> assertThat(each).isNotInstanceOf(Availability.Failed.class));
        assertThat(network.path().certain()).isTrue();
        assertThat(network.hostVnics())
                .allSatisfy(each -> assertThat(each.device()).isNotNull());
    }

    @Test
    void theProbeFindsHyperVAndRights() throws Exception {
        try (PowerShellSession session = open("hv02")) {
            HostProbe.Probe probe = new HostProbe().probe(session);
            assertThat(probe.powerShellVersion()).startsWith("5.1.20348");
            assertThat(probe.hyperV()).isEqualTo(Availability.READ);
            assertThat(probe.rights()).isEqualTo(Availability.READ);
        }
    }

    private HostNetwork read(String name) throws Exception {
        try (PowerShellSession session = open(name)) {
            return new HostNetworkReader().read(session, listener.port());
        }
    }

    private PowerShellSession open(String name) throws Exception {
        WsManEndpoint endpoint =
                WsManEndpoint.http("127.0.0.1", listener.port()).withPath("/" + name + "/wsman");
        try (Credential credential = new Credential("Administrator", "", PASSWORD.toCharArray())) {
            return WsManConnection.open(endpoint, credential, PoolOptions.DEFAULT);
        }
    }

    private static Iterable<String> names(HostNetwork network, VirtualSwitch of) {
        return of.uplinks().stream()
                .map(each -> network.adapter(each).orElseThrow().name())
                .toList();
    }

    private static NetAdapter named(HostNetwork network, String name) {
        return network.adapters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static VirtualMachine machine(HostNetwork network, String name) {
        return network.virtualMachines().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
