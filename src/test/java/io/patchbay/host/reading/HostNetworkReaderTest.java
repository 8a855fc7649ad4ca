package io.patchbay.host.reading;

import static io.patchbay.host.reading.Answers.NIC1;
import static io.patchbay.host.reading.Answers.NIC2;
import static io.patchbay.host.reading.Answers.SWITCH;
import static io.patchbay.host.reading.Answers.VETHERNET;
import static io.patchbay.host.reading.Answers.VM;
import static io.patchbay.host.reading.Answers.address;
import static io.patchbay.host.reading.Answers.allRead;
import static io.patchbay.host.reading.Answers.concern;
import static io.patchbay.host.reading.Answers.nic;
import static io.patchbay.host.reading.Answers.record;
import static io.patchbay.host.reading.Answers.vm;
import static io.patchbay.host.reading.Answers.vmVnic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patchbay.network.AdapterId;
import io.patchbay.network.Availability;
import io.patchbay.network.Concern;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanRanges;
import io.patchbay.network.VlanSetting;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNetworkReaderTest {

    @Test
    void readsAnAdapterWithAllThatBelongsToIt() throws Exception {
        HostNetwork network = read(
                nic(NIC1, "Ethernet 1", 1),
                record("Hardware", "Adapter", "ethernet 1", "Location", "PCI Slot 3, function 1"),
                record(
                        "Binding",
                        "Adapter",
                        "Ethernet 1",
                        "ComponentId",
                        "vms_pp",
                        "DisplayName",
                        "x",
                        "Enabled",
                        true),
                address(1, "10.0.0.11"),
                address(1, "fe80::1%1"),
                record("Route", "Index", 1, "NextHop", "10.0.0.1", "Metric", 0),
                record("Route", "Index", 1, "NextHop", "0.0.0.0", "Metric", 0),
                record("Dns", "Index", 1, "Family", 2, "Servers", List.of("10.0.0.2", "10.0.0.3")),
                record("Dns", "Index", 1, "Family", 23, "Servers", List.of("fec0:0:0:ffff::1")),
                record("Interface", "Index", 1, "Family", 2, "Dhcp", 1),
                record("Interface", "Index", 1, "Family", 23, "Dhcp", 0));

        NetAdapter adapter = network.adapters().getFirst();
        assertThat(adapter.id()).isEqualTo(new AdapterId(UUID.fromString(NIC1)));
        assertThat(adapter.link()).isEqualTo(NetAdapter.Link.UP);
        assertThat(adapter.speed()).isEqualTo(10_000_000_000L);
        assertThat(adapter.location()).isEqualTo("PCI Slot 3, function 1");
        assertThat(adapter.driverName()).isEqualTo("ixs.sys");
        assertThat(adapter.bound("vms_pp")).isTrue();
        assertThat(adapter.ip().addresses()).extracting("address").containsExactly("10.0.0.11", "fe80::1");
        assertThat(adapter.ip().gateways()).containsExactly("10.0.0.1");
        assertThat(adapter.ip().dnsServers()).containsExactly("10.0.0.2", "10.0.0.3");
        assertThat(adapter.ip().dhcp()).isTrue();
        assertThat(network.unreadable()).isEmpty();
    }

    @Test
    void findsTheUplinksOfAnOldHostByTheirDescription() throws Exception {
        HostNetwork network = read(
                nic(NIC1, "Ethernet 1", 1),
                record(
                        "Switch",
                        "Id",
                        SWITCH,
                        "Name",
                        "vm-prod",
                        "Type",
                        2,
                        "UplinkGuids",
                        List.of(),
                        "UplinkDescriptions",
                        List.of("Intel(R) Ethernet Controller X550")));

        assertThat(network.switches().getFirst().uplinks()).containsExactly(new AdapterId(UUID.fromString(NIC1)));
    }

    @Test
    void doesNotChooseBetweenAdaptersThatAreDescribedAlike() throws Exception {
        HostNetwork network = read(
                nic(NIC1, "Ethernet 1", 1),
                nic(NIC2, "Ethernet 2", 2),
                record(
                        "Switch",
                        "Id",
                        SWITCH,
                        "Name",
                        "vm-prod",
                        "Type",
                        2,
                        "UplinkDescriptions",
                        List.of("Intel(R) Ethernet Controller X550")));

        assertThat(network.switches().getFirst().uplinks()).isEmpty();
        assertThat(network.unreadable()).singleElement().asString().contains("vm-prod", "2 adapters");
    }

    @Test
    void tellsAnEmbeddedTeamsAlgorithmByItsNumber() throws Exception {
        HostNetwork network = read(
                record("Switch", "Id", SWITCH, "Name", "s", "Type", 2, "EmbeddedTeaming", true, "BandwidthMode", 3),
                record("SwitchTeam", "Id", SWITCH, "Algorithm", 4, "AlgorithmName", "HyperVポート"));

        VirtualSwitch read = network.switches().getFirst();
        assertThat(read.team()).isEqualTo(new VirtualSwitch.EmbeddedTeam("HyperVPort"));
        assertThat(read.bandwidthMode()).isEqualTo(VirtualSwitch.BandwidthMode.NONE);
    }

    @Test
    void readsEveryWayAPortCanTreatTags() throws Exception {
        HostNetwork network = read(
                vm(VM, "web"),
                vmVnic(VM, "untagged"),
                vmVnic(VM, "access", "VlanMode", 1, "AccessVlan", 20),
                vmVnic(VM, "trunk", "VlanMode", 2, "NativeVlan", 0, "AllowedVlans", List.of(7, 1, 2, 3)),
                vmVnic(VM, "isolated", "VlanMode", 3, "PrivateMode", 1, "PrimaryVlan", 10, "SecondaryVlan", 11),
                vmVnic(VM, "community", "VlanMode", 3, "PrivateMode", 2, "PrimaryVlan", 10, "SecondaryVlan", 12),
                vmVnic(
                        VM,
                        "out",
                        "VlanMode",
                        3,
                        "PrivateMode",
                        3,
                        "PrimaryVlan",
                        10,
                        "SecondaryVlans",
                        List.of(11, 12)),
                vmVnic(VM, "isolation", "IsolationMode", 3, "IsolationVlan", 711));

        assertThat(network.virtualMachines().getFirst().vnics())
                .extracting(each -> each.vlan())
                .containsExactly(
                        VlanSetting.UNTAGGED,
                        new VlanSetting.Access(20),
                        new VlanSetting.Trunk(0, VlanRanges.of(List.of(1, 2, 3, 7))),
                        new VlanSetting.Isolated(10, 11),
                        new VlanSetting.Community(10, 12),
                        new VlanSetting.Promiscuous(10, VlanRanges.of(List.of(11, 12))),
                        VlanSetting.UNTAGGED);
        assertThat(network.virtualMachines().getFirst().vnics().getLast().isolationVlan())
                .isEqualTo(711);
    }

    @Test
    void aHostVnicWithoutAnAdapterInTheListHasNoDevice() throws Exception {
        HostNetwork network = read(
                nic(VETHERNET, "vEthernet (Mgt)", 9),
                record(
                        "HostVnic",
                        "Id",
                        "Microsoft:A",
                        "Name",
                        "Mgt",
                        "SwitchId",
                        SWITCH,
                        "DeviceId",
                        VETHERNET,
                        "VlanMode",
                        0),
                record(
                        "HostVnic",
                        "Id",
                        "Microsoft:B",
                        "Name",
                        "New",
                        "SwitchId",
                        SWITCH,
                        "DeviceId",
                        NIC2,
                        "VlanMode",
                        0));

        assertThat(network.hostVnics().getFirst().device()).isEqualTo(new AdapterId(UUID.fromString(VETHERNET)));
        assertThat(network.hostVnics().getLast().device()).isNull();
    }

    @Test
    void oneBrokenRecordSpoilsNothingElse() throws Exception {
        HostNetwork network = read(
                nic("no guid", "Broken", 3),
                nic(NIC1, "Ethernet 1", 1),
                record(
                        "Broken",
                        "Concern",
                        "ADAPTERS",
                        "Object",
                        "Ethernet 7",
                        "Detail",
                        "壊れた",
                        "ErrorId",
                        "X,Get-NetAdapter"),
                record("Switch", "Id", SWITCH, "Name", "s", "Type", 9));

        assertThat(network.adapters()).extracting(NetAdapter::name).containsExactly("Ethernet 1");
        assertThat(network.switches()).isEmpty();
        assertThat(network.unreadable())
                .containsExactlyInAnyOrder(
                        "The host could not read Ethernet 7: 壊れた (X,Get-NetAdapter)",
                        "A record Adapter (Broken) could not be understood: Guid is no GUID.",
                        "A record Switch (s) could not be understood: Type is 9.");
    }

    @Test
    void missingRightsAreNotAnEmptyList() throws Exception {
        List<PsObject> answer = new ArrayList<>(allRead());
        answer.add(concern("SWITCHES", "NotPermitted", "You do not have the required permission"));
        answer.add(concern("LBFO", "Absent", "The module 'NetLbfo' could not be loaded."));
        HostNetwork network = new HostNetworkReader().read(Answers.session(answer), 5985);

        assertThat(network.availability(Concern.SWITCHES))
                .isEqualTo(new Availability.NotPermitted("You do not have the required permission"));
        assertThat(network.availability(Concern.LBFO)).isEqualTo(new Availability.Absent());
        assertThat(network.availability(Concern.ADAPTERS)).isEqualTo(Availability.READ);
    }

    @Test
    void aConcernThatTheHostNeverMentionedIsNotRead() throws Exception {
        HostNetwork network = new HostNetworkReader()
                .read(
                        Answers.session(
                                List.of(nic(NIC1, "Ethernet 1", 1), concern("ADAPTERS", "Read", "")),
                                Answers.failed("the disk is full", "OutOfStuff,Foo")),
                        5985);

        assertThat(network.availability(Concern.ADAPTERS)).isEqualTo(Availability.READ);
        assertThat(network.availability(Concern.SWITCHES))
                .isEqualTo(new Availability.Failed("the disk is full (OutOfStuff,Foo)"));
    }

    @Test
    void aPartThatTheHostSaysNothingAboutFailedWithoutWordsOfOurs() throws Exception {
        HostNetwork network = new HostNetworkReader()
                .read(Answers.session(List.of(nic(NIC1, "Ethernet 1", 1), concern("ADAPTERS", "Read", ""))), 5985);

        Availability.Failed failed = new Availability.Failed("");
        assertThat(network.availability(Concern.SWITCHES)).isEqualTo(failed);
        assertThat(failed.said()).isEqualTo(Message.of("value.host.silent"));
    }

    @Test
    void theOneLocalEndOfTheConnectionIsThePath() throws Exception {
        HostNetwork network = read(
                nic(NIC1, "Ethernet 1", 1),
                nic(NIC2, "Ethernet 2", 2),
                address(1, "10.0.0.11"),
                address(2, "10.9.0.11"),
                record("Connection", "LocalAddress", "::ffff:10.9.0.11", "LocalPort", 5985),
                record("Connection", "LocalAddress", "10.9.0.11", "LocalPort", 5986));

        assertThat(network.path().certain()).isTrue();
        assertThat(network.path().adapters()).isEqualTo(Set.of(new AdapterId(UUID.fromString(NIC2))));
    }

    @Test
    void anUnclearPathIsEveryAddressedAdapter() throws Exception {
        PsObject[] host = {
            nic(NIC1, "Ethernet 1", 1),
            nic(NIC2, "Ethernet 2", 2),
            nic(VETHERNET, "Unaddressed", 9),
            address(1, "10.0.0.11"),
            address(2, "10.9.0.11"),
            address(9, "169.254.7.7")
        };
        Set<AdapterId> addressed = Set.of(new AdapterId(UUID.fromString(NIC1)), new AdapterId(UUID.fromString(NIC2)));

        List<PsObject> twoEnds = new ArrayList<>(List.of(host));
        twoEnds.add(record("Connection", "LocalAddress", "10.0.0.11", "LocalPort", 5985));
        twoEnds.add(record("Connection", "LocalAddress", "10.9.0.11", "LocalPort", 5985));
        List<PsObject> elsewhere = new ArrayList<>(List.of(host));
        elsewhere.add(record("Connection", "LocalAddress", "10.1.1.1", "LocalPort", 5985));

        for (List<PsObject> unclear : List.of(List.of(host), twoEnds, elsewhere)) {
            HostNetwork network = read(unclear.toArray(PsObject[]::new));
            assertThat(network.path().certain()).isFalse();
            assertThat(network.path().adapters()).isEqualTo(addressed);
        }
    }

    /** Ours may come out of a tunnel on the host, and the one that ends at an adapter be another console's. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "::ffff:127.0.0.1", "somewhere"})
    void anEndThatTellsNoAdapterMakesThePathUnclear(String untold) throws Exception {
        HostNetwork network = read(
                nic(NIC1, "Ethernet 1", 1),
                nic(NIC2, "Ethernet 2", 2),
                address(1, "10.0.0.11"),
                address(2, "10.9.0.11"),
                record("Connection", "LocalAddress", untold, "LocalPort", 5985),
                record("Connection", "LocalAddress", "10.9.0.11", "LocalPort", 5985));

        assertThat(network.path().certain()).isFalse();
        assertThat(network.path().adapters())
                .isEqualTo(Set.of(new AdapterId(UUID.fromString(NIC1)), new AdapterId(UUID.fromString(NIC2))));
    }

    @Test
    void withoutAddressesEveryAdapterMayBeThePath() throws Exception {
        List<PsObject> answer = new ArrayList<>(allRead());
        answer.add(nic(NIC1, "Ethernet 1", 1));
        answer.add(record("Connection", "LocalAddress", "10.0.0.11", "LocalPort", 5985));
        answer.add(concern("ADDRESSES", "NotPermitted", ""));
        HostNetwork network = new HostNetworkReader().read(Answers.session(answer), 5985);

        assertThat(network.path().certain()).isFalse();
        assertThat(network.path().adapters()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; Remove-VMSwitch -Force; '",
                "\u2018\u2019$(x)`n",
                "日本語 \u202e desrever",
                "<script>",
                "a\u0000b"
            })
    void hostileNamesStayNames(String name) throws Exception {
        HostNetwork network = read(
                nic(NIC1, name, 1),
                record("Switch", "Id", SWITCH, "Name", name, "Type", 0, "Notes", name),
                vm(VM, name),
                vmVnic(VM, name));

        assertThat(network.adapters().getFirst().name()).isEqualTo(name);
        assertThat(network.switches().getFirst().name()).isEqualTo(name);
        assertThat(network.virtualMachines().getFirst().vnics().getFirst().name())
                .isEqualTo(name);
        assertThat(network.unreadable()).isEmpty();
    }

    @Test
    void rubbishIsReportedAndBounded() throws Exception {
        List<PsValue> rubbish = new ArrayList<>(allRead());
        String huge = "x".repeat(FlatRecord.LONGEST_TEXT + 1);
        for (int i = 0; i < 1_000; i++) {
            rubbish.add(PsValue.int32(i));
            rubbish.add(record("Adapter", "Guid", NIC1, "Name", huge));
            rubbish.add(record("Switch", "Id", true, "Name", List.of("a"), "Type", "no number"));
            rubbish.add(record("Vm", "Id", VM.replace('1', 'g')));
            rubbish.add(record("Address", "Index", -1, "Address", "dns.name.example", "Prefix", 999));
            rubbish.add(record("Connection", "LocalAddress", "dns.name.example"));
            rubbish.add(PsObject.list(PsValue.NULL));
        }
        HostNetwork network = new HostNetworkReader().read(Answers.session(rubbish), 5985);

        assertThat(network.adapters()).isEmpty();
        assertThat(network.switches()).isEmpty();
        assertThat(network.unreadable()).hasSize(Unreadable.MOST + 1);
        assertThat(network.unreadable())
                .allSatisfy(each -> assertThat(each.length()).isLessThan(1_000));
    }

    @Test
    void anEndpointThatTakesNoScriptsIsSaidToBeOne() {
        assertThatThrownBy(() -> new HostNetworkReader()
                        .read(Answers.session(List.of(), Answers.failed("not allowed", "ScriptsNotAllowed")), 5985))
                .isInstanceOfSatisfying(UnreadableHostException.class, thrown -> {
                    assertThat(thrown.said().key()).isEqualTo("host.reading.no-scripts");
                    assertThat(thrown.errorId()).isEqualTo("ScriptsNotAllowed");
                });
    }

    @Test
    void anAnswerWithoutAnyConcernIsNoNetwork() {
        assertThatThrownBy(() -> new HostNetworkReader().read(Answers.session(List.of(PsValue.text("hello"))), 5985))
                .isInstanceOf(UnreadableHostException.class);
    }

    private static HostNetwork read(PsObject... records) throws Exception {
        List<PsObject> answer = new ArrayList<>(List.of(records));
        answer.addAll(allRead());
        return new HostNetworkReader().read(Answers.session(answer), 5985);
    }
}
