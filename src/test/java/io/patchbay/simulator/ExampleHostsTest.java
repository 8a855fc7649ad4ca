package io.patchbay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.simulator.example.ExampleHosts;
import io.patchbay.simulator.state.Bindings;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.HostVnic;
import io.patchbay.simulator.state.IpConfiguration;
import io.patchbay.simulator.state.NetInterface;
import io.patchbay.simulator.state.Nic;
import io.patchbay.simulator.state.VirtualSwitch;
import io.patchbay.simulator.state.VmAdapter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example hosts are what their files say, and could exist. */
class ExampleHostsTest {
    static Stream<String> names() {
        return ExampleHosts.all(Asked.NOW).keySet().stream();
    }

    private static HostState host(String name) {
        return Objects.requireNonNull(ExampleHosts.all(Asked.NOW).get(name));
    }

    @Test
    void areTheSameHostsEachTimeTheyAreDrawn() {
        assertThat(ExampleHosts.all(Asked.NOW)).isEqualTo(ExampleHosts.all(Asked.NOW));
        assertThat(names()).containsExactly("hv01", "hv02", "hv03", "ucs01", "w11", "hv-jp");
    }

    @ParameterizedTest
    @MethodSource("names")
    void haveUniqueIdsIndexesAliasesAndDescriptions(String name) {
        List<NetInterface> all = host(name).interfaces();
        assertThat(all).extracting(NetInterface::guid).doesNotHaveDuplicates();
        assertThat(all).extracting(NetInterface::ifIndex).doesNotHaveDuplicates();
        assertThat(all).extracting(NetInterface::alias).doesNotHaveDuplicates();
        assertThat(all).extracting(NetInterface::description).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("names")
    void repeatAMacOnlyBetweenAnUplinkAndItsFirstVnic(String name) {
        HostState host = host(name);
        List<String> physical = host.nics().stream().map(Nic::permanentMac).toList();
        assertThat(physical).doesNotHaveDuplicates();
        List<String> virtual = Stream.concat(
                        host.hostVnics().stream().map(HostVnic::mac),
                        host.machines().stream()
                                .flatMap(each -> each.adapters().stream())
                                .map(VmAdapter::mac))
                .filter(each -> !each.equals("000000000000"))
                .toList();
        assertThat(virtual).doesNotHaveDuplicates();
        assertThat(virtual).allMatch(each -> each.startsWith("00155D") || physical.contains(each));
    }

    @ParameterizedTest
    @MethodSource("names")
    void areReachedAtAnAddressThatTheyHave(String name) {
        HostState host = host(name);
        assertThat(host.ip().values().stream().flatMap(each -> each.addresses().stream()))
                .extracting(IpConfiguration.Address::text)
                .contains(host.managementAddress());
        assertThat(Asked.on(name).clean("Get-NetTCPConnection -State Established -LocalPort 5985"))
                .extracting(each -> Asked.text(each, "LocalAddress"))
                .containsExactly(host.managementAddress());
    }

    @ParameterizedTest
    @MethodSource("names")
    void bindEveryAdapterAsItIsUsed(String name) {
        HostState host = host(name);
        for (NetInterface each : host.interfaces()) {
            boolean uplink = host.switchOver(each.guid()).isPresent();
            assertThat(each.bindings().contains(Bindings.SWITCH))
                    .as(each.alias())
                    .isEqualTo(uplink);
            assertThat(host.ip().containsKey(each.guid()))
                    .as(each.alias())
                    .isEqualTo(each.bindings().contains(Bindings.IPV4));
            boolean member = host.teamOf(each.guid()).isPresent();
            assertThat(each.bindings().contains(Bindings.TEAM_MEMBER))
                    .as(each.alias())
                    .isEqualTo(member);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void answerEveryReadingCmdletWithoutAnError(String name) {
        Asked asked = Asked.on(name);
        for (String each : List.of(
                "Get-VMHost",
                "Get-VMSwitch",
                "Get-VMSwitchTeam",
                "Get-VMNetworkAdapter -All",
                "Get-VMNetworkAdapter -ManagementOS",
                "Get-VMNetworkAdapterVlan",
                "Get-VM",
                "Get-NetAdapter",
                "Get-NetAdapterBinding",
                "Get-NetAdapterHardwareInfo",
                "Get-NetIPAddress",
                "Get-NetRoute",
                "Get-NetIPInterface",
                "Get-DnsClientServerAddress",
                "Get-NetTCPConnection",
                "Get-CimInstance Win32_OperatingSystem")) {
            asked.clean(each);
        }
    }

    @Test
    void haveAServerWithTwoIdleCablesOfOneSpeed() {
        HostState host = host("hv01");
        List<Nic> idle = host.nics().stream()
                .filter(each -> each.connected() && host.switchOver(each.guid()).isEmpty())
                .filter(each ->
                        !Objects.requireNonNull(host.ip().get(each.guid())).configured())
                .toList();
        assertThat(idle).hasSizeGreaterThanOrEqualTo(2);
        assertThat(idle).extracting(Nic::speed).containsOnly(10_000_000_000L);
        assertThat(host.hostVnics()).hasSize(1);
    }

    @Test
    void haveAConvergedHostWithATrunkAndAPrivateSwitch() {
        Asked asked = Asked.on("hv02");
        assertThat(asked.texts("Get-VMNetworkAdapterVlan -ManagementOS", "AccessVlanId"))
                .containsExactly("20", "30", "41", "42");
        assertThat(Asked.text(
                        asked.one("Get-VMNetworkAdapterVlan -VMName FW01 -VMNetworkAdapterName 'LAN trunk'"),
                        "AllowedVlanIdListString"))
                .isEqualTo("100-199");
        assertThat(Asked.text(asked.one("Get-VMSwitch lab"), "SwitchType")).isEqualTo("Private");
    }

    @Test
    void haveAnOldHostWithADegradedTeamUnderItsSwitch() {
        Asked asked = Asked.on("hv03");
        assertThat(Asked.text(asked.one("Get-NetLbfoTeam"), "Status")).isEqualTo("Degraded");
        assertThat(Asked.text(asked.one("Get-VMSwitch"), "NetAdapterInterfaceDescription"))
                .isEqualTo("Microsoft Network Adapter Multiplexor Driver");
        assertThat(asked.one("Get-VMSwitch").property("NetAdapterInterfaceGuid"))
                .isNull();
    }

    @Test
    void haveABladeWithNumberedVics() {
        assertThat(Asked.on("ucs01").texts("Get-NetAdapter -Physical", "InterfaceDescription"))
                .hasSize(8)
                .allMatch(each -> each.startsWith("Cisco VIC Ethernet Interface"));
    }

    @Test
    void haveALaptopWithTheDefaultSwitchAndWireless() {
        Asked asked = Asked.on("w11");
        assertThat(asked.clean("Get-VMSwitch -Id c08cb7b8-9b3c-408e-8e30-5e16a3aeb444"))
                .hasSize(1);
        assertThat(Asked.text(asked.one("Get-NetAdapter Wi-Fi"), "NdisPhysicalMedium"))
                .isEqualTo("9");
        assertThat(host("w11").switches())
                .extracting(VirtualSwitch::internetSharing)
                .contains(true);
    }

    @Test
    void haveAJapaneseHostWhoseDisplayNamesAreJapaneseAndIdsAreNot() {
        Asked asked = Asked.on("hv-jp");
        assertThat(asked.texts("Get-NetAdapter", "Name")).contains("イーサネット", "vEthernet (仮想スイッチ)");
        assertThat(Asked.text(asked.one("Get-NetAdapterBinding -Name イーサネット -ComponentID vms_pp"), "DisplayName"))
                .isEqualTo("Hyper-V 拡張可能仮想スイッチ");
        assertThat(asked.texts("Get-VM | Get-VMNetworkAdapter", "Name")).containsOnly("ネットワーク アダプター");
    }
}
