package io.patchbay.change.plan.preflight;

import static io.patchbay.testing.Topology.adapter;
import static io.patchbay.testing.Topology.hostVnic;
import static io.patchbay.testing.Topology.virtualSwitch;
import static io.patchbay.testing.Topology.vmVnic;
import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.intent.Intent;
import io.patchbay.change.intent.LoadBalancing;
import io.patchbay.change.intent.RemoveSwitch;
import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.change.plan.Planner;
import io.patchbay.network.AdapterId;
import io.patchbay.network.Availability;
import io.patchbay.network.Concern;
import io.patchbay.network.Finding;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Severity;
import io.patchbay.network.VlanId;
import io.patchbay.testing.Hosts;
import io.patchbay.testing.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said before Windows says it. */
class PreflightTest {

    @Nested
    class Names {
        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '"',
                value = {
                    "\"\", name.empty",
                    "\"   \", name.empty",
                    "\" labs\", name.blanks",
                    "\"labs \", name.blanks",
                    "lab[1], name.wildcard",
                    "lab*, name.wildcard",
                    "lab?, name.wildcard",
                    "lab`, name.wildcard",
                    "\"la\nb\", name.control",
                    "lab, name.used",
                    "LAB, name.used.alike"
                })
        void refusesNamesThatWouldHitOthersOrCannotBeTold(String name, String rule) {
            assertThat(errors(Hosts.convergedSet(), new CreateSwitch.Private(name)))
                    .containsExactly("change.find." + rule);
        }

        @Test
        void refusesANameThatNoToolShowsWhole() {
            assertThat(errors(Hosts.fresh(), new CreateSwitch.Private("x".repeat(101))))
                    .containsExactly("change.find.name.long");
            assertThat(errors(Hosts.fresh(), new CreateSwitch.Private("x".repeat(100))))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\u0000", "a\ud800b", "\u001b[31m"})
        void refusesNotesThatNothingKeeps(String notes) {
            assertThat(errors(Hosts.fresh(), new CreateSwitch.Private("x", notes)))
                    .containsExactly("change.find.notes.control");
            assertThat(errors(Hosts.fresh(), new CreateSwitch.Private("x", "two\r\nlines\tand a tab")))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"vm-prod", "本番 仮想スイッチ", "O'Brien’s", "$(Stop-Computer)", "a;b|c"})
        void takesAnyOtherName(String name) {
            assertThat(errors(Hosts.fresh(), new CreateSwitch.Private(name))).isEmpty();
        }
    }

    @Nested
    class Uplinks {
        @ParameterizedTest
        @CsvSource({
            "nic X 10G, ",
            "nic X down, ",
            "nic X disabled, nic.disabled",
            "nic X absent, nic.notPresent",
            "nic X 866M wifi, nic.wifi",
            "nic X 10G software, nic.notPhysical",
        })
        void judgesAnAdapterByWhatItIs(String drawn, @Nullable String rule) {
            HostNetwork host = Topology.drawn("host HV 20348\nnic M 1G ip 10.0.0.1/24 path\n" + drawn);

            assertThat(errors(host, external(adapter("X"))))
                    .isEqualTo(rule == null ? List.of() : List.of("change.find." + rule));
        }

        @Test
        void warnsOfACableThatIsNotPlugged() {
            HostNetwork host = Topology.drawn("host HV 20348\nnic M 1G ip 10.0.0.1/24 path\nnic X down");

            assertThat(said(host, external(adapter("X")), Severity.WARNING))
                    .containsExactly("change.find.nic.disconnected");
        }

        @Test
        void refusesOneThatIsInASwitchOrATeamOrIsVirtual() {
            assertThat(errors(Hosts.convergedSet(), external(adapter("NIC1")))).contains("change.find.nic.inSwitch");
            assertThat(errors(Hosts.lbfo(), external(adapter("Port A")))).contains("change.find.nic.teamMember");
            assertThat(errors(Hosts.convergedSet(), external(Topology.device("Storage"))))
                    .contains("change.find.nic.virtual");
        }

        @Test
        void refusesAStaleBindingAndNamesTheCure() {
            HostNetwork bound = Topology.drawn("""
                    host HV 20348
                    nic M 1G ip 10.0.0.1/24 path
                    nic X 10G
                    switch s external over X
                    """);
            HostNetwork stale = new HostNetwork(
                    bound.identity(),
                    bound.adapters(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    bound.path(),
                    Map.of(),
                    List.of());

            assertThat(errors(stale, external(adapter("X")))).containsExactly("change.find.nic.staleBinding");
        }

        @ParameterizedTest
        @ValueSource(strings = {"NIC[1]", "NIC*", "NIC?", "NIC's"})
        void refusesANicWhoseNameIsNotExactForWindows(String name) {
            HostNetwork host =
                    Topology.drawn("host HV 20348\nnic M 1G ip 10.0.0.1/24 path\nnic \"%s\" 10G".formatted(name));

            assertThat(errors(host, external(adapter(name)))).containsExactly("change.find.nic.name");
        }

        @ParameterizedTest
        @CsvSource({
            "14393, WARNING, nic.lbfo",
            "17763, WARNING, nic.lbfo",
            "20348, ERROR, nic.lbfo.blocked",
            "26100, ERROR, nic.lbfo.never"
        })
        void knowsWhichWindowsTakesAnLbfoTeamBelowASwitch(int build, Severity severity, String rule) {
            HostNetwork host = Topology.drawn("""
                    host HV %d
                    nic M 1G ip 10.0.0.1/24 path
                    nic A 1G
                    nic B 1G
                    team T of A B nics T
                    """.formatted(build));

            assertThat(said(host, external(adapter("T")), severity)).contains("change.find." + rule);
        }

        @Test
        void refusesAVlanOnTheDriverWhereTheSwitchShouldTag() {
            HostNetwork host = Topology.drawn("""
                    host HV 20348
                    nic M 1G ip 10.0.0.1/24 path
                    nic X 10G vlan 30
                    """);

            assertThat(errors(host, shared(new VlanId(20), adapter("X"))))
                    .containsExactly("change.find.nic.vlan.tagged");
            assertThat(said(host, external(adapter("X")), Severity.WARNING)).contains("change.find.nic.vlan");
        }
    }

    @Nested
    class Teams {
        @Test
        void refusesDifferentSpeedsAndTellsThem() {
            List<Finding> findings =
                    Preflight.findings(Hosts.sharedUplink(), external(adapter("Ethernet 2"), adapter("Ethernet 4")));
            assertThat(findings).noneMatch(each -> each.message().key().equals("change.find.team.speed"));
            assertThat(findings).anyMatch(each -> each.message().key().equals("change.find.team.speed.unknown"));

            HostNetwork host = Topology.drawn("""
                    host HV 20348
                    nic M 1G ip 10.0.0.1/24 path
                    nic A 25G
                    nic B 1G
                    """);
            assertThat(Preflight.findings(host, external(adapter("A"), adapter("B"))))
                    .filteredOn(each -> each.severity() == Severity.ERROR)
                    .singleElement()
                    .satisfies(each -> assertThat(each.message().parameters())
                            .containsExactly(List.of("A 25 Gbit/s", "B 1 Gbit/s")));
        }

        @Test
        void warnsOfDifferentDrivers() {
            HostNetwork host = Topology.drawn("""
                    host HV 20348
                    nic M 1G ip 10.0.0.1/24 path
                    nic A 10G
                    nic B 10G vic
                    """);

            assertThat(said(host, external(adapter("A"), adapter("B")), Severity.WARNING))
                    .containsExactly("change.find.team.driver");
        }

        @Test
        void refusesANinthNic() {
            StringBuilder drawn = new StringBuilder("host HV 20348\nnic M 1G ip 10.0.0.1/24 path\n");
            for (int i = 1; i <= 9; i++) {
                drawn.append("nic N").append(i).append(" 10G\n");
            }
            AdapterId[] nine = java.util.stream.IntStream.rangeClosed(1, 9)
                    .mapToObj(i -> adapter("N" + i))
                    .toArray(AdapterId[]::new);

            assertThat(errors(Topology.drawn(drawn.toString()), external(nine)))
                    .containsExactly("change.find.team.tooMany");
            assertThat(errors(Topology.drawn(drawn.toString()), external(Arrays.copyOf(nine, 8))))
                    .isEmpty();
        }

        @Test
        void refusesATeamInATeam() {
            HostNetwork host = Topology.drawn("""
                    host HV 17763
                    nic M 1G ip 10.0.0.1/24 path
                    nic A 1G
                    nic B 1G
                    nic C 2G
                    team T of A B nics T
                    """);

            assertThat(errors(host, external(adapter("C"), adapter("T")))).contains("change.find.team.lbfo");
        }

        @Test
        void refusesTeamingWhereWindowsHasNone() {
            HostNetwork host = Topology.drawn("host HV 9600\nnic M 1G ip 10.0.0.1/24 path\nnic A 1G\nnic B 1G");

            assertThat(errors(host, external(adapter("A"), adapter("B")))).containsExactly("change.find.team.tooOld");
        }
    }

    @Nested
    class Path {
        @Test
        void refusesTheNicThatCarriesOurAddress() {
            assertThat(errors(Hosts.fresh(), shared(null, adapter("Ethernet"))))
                    .containsExactly("change.find.path.nic");
        }

        @Test
        void refusesTheMembersOfTheTeamThatCarriesIt() {
            assertThat(errors(Hosts.lbfo(), external(adapter("Port A")))).contains("change.find.path.nic");
            assertThat(errors(Hosts.lbfo(), external(adapter("Team1")))).contains("change.find.path.nic");
        }

        @Test
        void refusesToRemoveTheSwitchBelowOurVnicAndToRetagThatVnic() {
            assertThat(errors(Hosts.convergedSet(), new RemoveSwitch(virtualSwitch("vm-prod"))))
                    .contains("change.find.path.switch");
            assertThat(errors(Hosts.convergedSet(), vlan(hostVnic("Management"), 21)))
                    .containsExactly("change.find.path.vnic");
        }

        @Test
        void letsTheOtherVnicsOfThatSwitchBeChanged() {
            assertThat(errors(Hosts.convergedSet(), vlan(hostVnic("Storage"), 41)))
                    .isEmpty();
        }

        @Test
        void countsEveryAddressedAdapterWhereThePathIsUnclear() {
            HostNetwork host = Topology.drawn("""
                    host HV 20348
                    nic A 10G ip 10.0.0.1/24
                    nic B 10G ip 10.0.1.1/24
                    nic C 10G
                    path unclear
                    """);

            assertThat(errors(host, shared(null, adapter("A")))).containsExactly("change.find.path.nic.unclear");
            assertThat(errors(host, shared(null, adapter("B")))).containsExactly("change.find.path.nic.unclear");
            assertThat(errors(host, shared(null, adapter("C")))).isEmpty();
        }

        @Test
        void countsEveryAdapterWhereOurAddressSitsOnOneWhoseCableNobodyKnows() {
            HostNetwork host = Topology.drawn("""
                    host HV 20348
                    nic Bridge 10G software ip 10.0.0.1/24 path
                    nic C 10G
                    """);

            assertThat(errors(host, external(adapter("C")))).containsExactly("change.find.path.nic.unclear");
        }

        @Test
        void countsEveryAdapterWhereNoAddressCouldBeRead() {
            HostNetwork host = unread(Hosts.fresh(), Concern.ADDRESSES, new Availability.Failed("RPC"));
            HostNetwork blind = unread(host, Concern.PATH, new Availability.Failed("RPC"));

            assertThat(errors(blind, external(adapter("Ethernet 2"))))
                    .contains("change.find.path.nic.unclear", "change.find.concern.unread.ADDRESSES");
        }
    }

    @Nested
    class Addresses {
        private final HostNetwork host = Topology.drawn("""
                host HV 20348
                nic M 1G ip 10.0.0.1/24 path
                nic A 10G ip 10.0.40.1/24
                nic B 10G ip 10.0.41.1/24
                nic C 10G ip 10.0.50.1/24 gw 10.0.50.254
                """);

        @Test
        void warnsThatTheAddressMovesWhereShared() {
            assertThat(said(host, shared(null, adapter("A")), Severity.WARNING))
                    .containsExactly("change.find.address.moves");
        }

        @Test
        void warnsThatTheAddressIsLostWhereNotShared() {
            assertThat(said(host, external(adapter("A")), Severity.WARNING))
                    .containsExactly("change.find.address.lost");
        }

        @Test
        void refusesToLoseTheDefaultRoute() {
            assertThat(errors(host, external(adapter("C")))).containsExactly("change.find.address.lost.gateway");
        }

        @Test
        void saysThatOnlyTheFirstOfATeamKeepsItsAddress() {
            assertThat(said(host, shared(null, adapter("A"), adapter("B")), Severity.WARNING))
                    .containsExactly("change.find.address.moves", "change.find.address.lostInTeam");
        }
    }

    @Nested
    class Removal {
        @Test
        void refusesWhileMachinesRunOnIt() {
            assertThat(errors(Hosts.convergedSet(), new RemoveSwitch(virtualSwitch("lab"))))
                    .containsExactly("change.find.switch.running");
        }

        @Test
        void warnsOfMachinesThatAreUnpluggedAndOfAddressesThatGo() {
            HostNetwork host = Topology.drawn("""
                    host HV 20348
                    nic M 1G ip 10.0.0.1/24 path
                    switch lab internal
                    vnic lab on lab ip 10.9.0.1/24
                    vm old off
                      port P on lab
                    """);

            assertThat(errors(host, new RemoveSwitch(virtualSwitch("lab")))).isEmpty();
            assertThat(said(host, new RemoveSwitch(virtualSwitch("lab")), Severity.WARNING))
                    .containsExactly("change.find.switch.unplugs", "change.find.removal.addresses");
        }

        @Test
        void leavesTheSwitchesOfWindowsAlone() {
            assertThat(errors(Hosts.laptop(), new RemoveSwitch(virtualSwitch("Default Switch"))))
                    .contains("change.find.switch.windows");
        }

        @Test
        void saysThatASwitchIsGone() {
            assertThat(errors(Hosts.fresh(), new RemoveSwitch(virtualSwitch("never"))))
                    .containsExactly("change.find.switch.gone");
        }
    }

    @Nested
    class Vlans {
        @Test
        void saysThatThereIsNothingToDo() {
            assertThat(errors(Hosts.convergedSet(), vlan(hostVnic("Storage"), 40)))
                    .containsExactly("change.find.vlan.already.access");
        }

        @Test
        void warnsThatATrunkIsLost() {
            assertThat(said(Hosts.convergedSet(), vlan(vmVnic("fw01", "Uplink"), 5), Severity.WARNING))
                    .containsExactly("change.find.vlan.trunkLost");
        }

        @Test
        void refusesAVlanBesideAnIsolationSettingThatTagsAlready() {
            HostNetwork host = Hosts.isolated(Hosts.convergedSet(), 711);

            assertThat(errors(host, vlan(hostVnic("Storage"), 50))).containsExactly("change.find.vlan.isolation");
            assertThat(errors(host, vlan(hostVnic("Storage"), 40))).containsExactly("change.find.vlan.isolation");
            assertThat(errors(host, vlan(vmVnic("fw01", "Uplink"), 5))).containsExactly("change.find.vlan.isolation");
            assertThat(errors(host, new SetVnicVlan(vmVnic("fw01", "Uplink"), new SetVnicVlan.Vlan.Untagged())))
                    .containsExactly("change.find.vlan.isolation");
        }

        @Test
        void refusesATagAboveANicThatFiltersByItself() {
            HostNetwork host = Topology.drawn("""
                    host HV 20348
                    nic M 1G ip 10.0.0.1/24 path
                    nic X 10G vlan 30
                    switch s external over X
                    vm v
                      port P on s
                    """);

            assertThat(errors(host, vlan(vmVnic("v", "P"), 5))).containsExactly("change.find.nic.vlan.tagged");
        }

        @Test
        void refusesAVlanForAnAdapterThatDoesNotExist() {
            HostNetwork host = Topology.drawn("host HV 20348\nnic M 1G ip 10.0.0.1/24 path\nnic X 10G");

            assertThat(errors(
                            host,
                            new CreateSwitch.External(
                                    "s", List.of(adapter("X")), false, new VlanId(5), LoadBalancing.DYNAMIC, "")))
                    .containsExactly("change.find.vlan.notShared");
        }
    }

    @Nested
    class Unread {
        @Test
        void neverTakesAForbiddenListForAnEmptyOne() {
            HostNetwork host = unread(Hosts.fresh(), Concern.SWITCHES, new Availability.NotPermitted("no"));

            assertThat(errors(host, new CreateSwitch.Private("x")))
                    .containsExactly("change.find.concern.forbidden.SWITCHES");
        }

        @Test
        void saysThatThereIsNoHyperV() {
            HostNetwork host = unread(Hosts.fresh(), Concern.SWITCHES, new Availability.Absent());

            assertThat(errors(host, new CreateSwitch.Private("x"))).containsExactly("change.find.hyperv.absent");
        }

        @Test
        void doesNotMissLbfoWhereAClientHasNone() {
            HostNetwork host = unread(Hosts.fresh(), Concern.LBFO, new Availability.Absent());

            assertThat(errors(host, external(adapter("Ethernet 2")))).isEmpty();
        }
    }

    @Test
    void teachesWhatCanNotBeChangedLater() {
        assertThat(said(Hosts.fresh(), shared(new VlanId(20), adapter("Ethernet 2")), Severity.NOTE))
                .containsExactly(
                        "change.find.note.fixedLater",
                        "change.find.note.oneCable",
                        "change.find.note.firstVnic",
                        "change.find.note.physicalPort");
    }

    @Test
    void greysOutTheCablesThatDoNotFitBesideThoseChosen() {
        HostNetwork host = Topology.drawn("""
                host HV 20348
                nic M 1G ip 10.0.0.1/24 path
                nic A 25G
                nic B 25G
                nic C 1G
                """);

        assertThat(Planner.uplinkCandidates(host, List.of(adapter("A"))))
                .extracting(each -> each.adapter().name() + (each.fit() ? " fits" : " does not fit"))
                .containsExactly("M does not fit", "A fits", "B fits", "C does not fit");
    }

    private static HostNetwork unread(HostNetwork host, Concern concern, Availability availability) {
        Map<Concern, Availability> all = new java.util.EnumMap<>(Concern.class);
        all.putAll(host.availability());
        all.put(concern, availability);
        return new HostNetwork(
                host.identity(),
                host.adapters(),
                host.lbfoTeams(),
                host.switches(),
                host.hostVnics(),
                host.virtualMachines(),
                host.path(),
                all,
                List.of());
    }

    private static Intent external(AdapterId... nics) {
        return new CreateSwitch.External("new", List.of(nics), false, null, LoadBalancing.HYPER_V_PORT, "");
    }

    private static Intent shared(@Nullable VlanId vlan, AdapterId... nics) {
        return new CreateSwitch.External("new", List.of(nics), true, vlan, LoadBalancing.HYPER_V_PORT, "");
    }

    private static Intent vlan(io.patchbay.network.VnicId vnic, int vlan) {
        return new SetVnicVlan(vnic, new SetVnicVlan.Vlan.Access(new VlanId(vlan)));
    }

    private static List<String> errors(HostNetwork host, Intent intent) {
        return said(host, intent, Severity.ERROR);
    }

    private static List<String> said(HostNetwork host, Intent intent, Severity severity) {
        return Preflight.findings(host, intent).stream()
                .filter(each -> each.severity() == severity)
                .map(each -> each.message().key())
                .toList();
    }
}
