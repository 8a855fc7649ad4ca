package io.patchbay.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.network.Subject;
import io.patchbay.testing.Hosts;
import io.patchbay.testing.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class WiringTest {

    @Test
    void levelsTheCablesOfAnEmbeddedTeamAndFramesItsNics() {
        Picture picture = Wiring.layout(Hosts.convergedSet());

        Picture.Chassis production = chassis(picture, "vm-prod");
        assertThat(picture.wires())
                .filteredOn(wire -> wire.to().equals(production.id()))
                .hasSize(2)
                .allSatisfy(wire -> assertThat(wire.y1()).isEqualTo(wire.y2()));
        assertThat(picture.brackets()).singleElement().satisfies(bracket -> {
            assertThat(bracket.subject()).isEqualTo(production.subject());
            assertThat(picture.nics())
                    .filteredOn(nic -> nic.box().overlaps(bracket.box()))
                    .extracting(Picture.Nic::name)
                    .containsExactly("NIC1", "NIC2");
        });
    }

    @Test
    void showsUnusedNicsLastAndBelow() {
        Picture picture = Wiring.layout(Hosts.sharedUplink());

        assertThat(picture.nics())
                .extracting(Picture.Nic::name)
                .containsExactly("Ethernet", "Ethernet 2", "Ethernet 3", "Ethernet 4");
        assertThat(picture.nics())
                .extracting(Picture.Nic::use)
                .containsExactly(
                        Picture.Nic.Use.SWITCH, Picture.Nic.Use.NONE, Picture.Nic.Use.NONE, Picture.Nic.Use.NONE);
        assertThat(picture.nics()).extracting(nic -> nic.box().y()).isSorted();
    }

    @Test
    void saysTheVlanThatAnIsolationSettingTagsWith() {
        Picture picture = Wiring.layout(Hosts.isolated(Hosts.convergedSet(), 711));

        assertThat(picture.owners())
                .flatExtracting(Picture.Owner::rows)
                .extracting(row -> row.vlan().text())
                .containsOnly(Message.of("wiring.vlan.access", 711));
    }

    @Test
    void showsThisHostBeforeItsMachines() {
        Picture picture = Wiring.layout(Hosts.convergedSet());

        assertThat(titles(picture)).containsExactly("host", "web01", "web02", "db01", "fw01", "db01", "test-a");
    }

    @Test
    void showsAMachineOnTwoSwitchesAtEachAndSaysSo() {
        Picture picture = Wiring.layout(Hosts.convergedSet());

        String machine = Subjects.text(new Subject.Vm(Topology.vm("db01")));
        List<Picture.Owner> twice = picture.owners().stream()
                .filter(owner -> owner.subject().equals(machine))
                .toList();
        assertThat(twice).hasSize(2);
        assertThat(twice.getFirst().remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.key()).isEqualTo("wiring.vm.elsewhere");
            assertThat(remark.parameters()).containsExactly(1, 3, "lab");
        });
        assertThat(twice.getLast().remarks()).singleElement().satisfies(remark -> assertThat(remark.parameters())
                .containsExactly(2, 3, "vm-prod"));
        assertThat(picture.paths().get(machine))
                .contains(twice.getFirst().id(), twice.getLast().id());
    }

    @Test
    void lightsAPathFromTheAdapterThroughTheSwitchToTheCables() {
        Picture picture = Wiring.layout(Hosts.convergedSet());

        List<String> path =
                picture.paths().get(Subjects.text(new Subject.Vnic(Topology.vmVnic("web01", "Network Adapter"))));

        assertThat(path)
                .contains(
                        Ids.nic(Topology.adapter("NIC1")),
                        Ids.nic(Topology.adapter("NIC2")),
                        Ids.chassis(Topology.virtualSwitch("vm-prod")),
                        Ids.bracket(Topology.virtualSwitch("vm-prod")))
                .doesNotContain(
                        Ids.nic(Topology.adapter("NIC3")),
                        Ids.row(Topology.vmVnic("web02", "Network Adapter")),
                        Ids.row(Topology.hostVnic("Management")));
        assertThat(path).filteredOn(id -> id.startsWith("out:")).hasSize(1);
        assertThat(path).filteredOn(id -> id.startsWith("in:")).hasSize(2);
    }

    @Test
    void lightsTheVnicForTheVEthernetThatWindowsLists() {
        Picture picture = Wiring.layout(Hosts.convergedSet());

        assertThat(picture.paths().get(Subjects.text(new Subject.Adapter(Topology.device("Management")))))
                .isEqualTo(picture.paths().get(Subjects.text(new Subject.Vnic(Topology.hostVnic("Management")))));
    }

    @Test
    void putsATeamBetweenItsNicsAndTheSwitch() {
        Picture picture = Wiring.layout(Hosts.lbfo());

        Picture.Team team = picture.teams().getFirst();
        assertThat(team.teamNics())
                .extracting(Picture.TeamNic::name)
                .as("what the host itself uses is on top, as its row is")
                .containsExactly("Team1 - VLAN 20", "Team1");
        assertThat(picture.nics().getFirst().box().right())
                .isLessThan(team.box().x());
        assertThat(team.box().right())
                .isLessThan(chassis(picture, "vm-old").box().x());
        assertThat(picture.paths().get(Subjects.text(new Subject.Vnic(Topology.vmVnic("sql", "Cluster")))))
                .contains(team.id(), Ids.nic(Topology.adapter("Port A")), Ids.nic(Topology.adapter("Port B")))
                .doesNotContain(Ids.teamNic(Topology.adapter("Team1 - VLAN 20")));
    }

    @Test
    void showsATeamNicsVlanWhereTheHostUsesIt() {
        Picture picture = Wiring.layout(Hosts.lbfo());

        Picture.Owner host = picture.owners().getFirst();
        assertThat(host.rows().getFirst().vlan().text().parameters()).containsExactly(20);
        assertThat(host.remarks()).extracting(each -> each.key()).containsExactly("wiring.console");
    }

    @Test
    void marksTheWayTheConsoleComesIn() {
        Picture picture = Wiring.layout(Hosts.convergedSet());

        assertThat(picture.console())
                .contains(
                        Ids.row(Topology.hostVnic("Management")),
                        Ids.chassis(Topology.virtualSwitch("vm-prod")),
                        Ids.nic(Topology.adapter("NIC1")))
                .doesNotContain(Ids.row(Topology.hostVnic("Storage")));
    }

    @Test
    void saysSoWhereTheWayOfTheConsoleIsUnclear() {
        Picture picture = Wiring.layout(Hosts.laptop());

        assertThat(picture.owners().getFirst().remarks())
                .extracting(each -> each.key())
                .containsExactly("wiring.console.maybe");
    }

    @Test
    void wiresANicOfTheHostsOwnPastTheSwitches() {
        Picture picture = Wiring.layout(Hosts.ciscoUcs());

        assertThat(picture.wires())
                .filteredOn(wire -> wire.kind() == Picture.Wire.Kind.DIRECT)
                .singleElement()
                .satisfies(wire -> {
                    assertThat(wire.from()).isEqualTo(Ids.nic(Topology.adapter("eth0-mgmt")));
                    assertThat(wire.y1()).isEqualTo(wire.y2());
                });
        assertThat(picture.nics()).allSatisfy(nic -> assertThat(nic.kind()).isEqualTo(Picture.Nic.Kind.CISCO_VIC));
    }

    @Test
    void leavesLooseEndsWhereNothingIsPluggedIn() {
        Picture picture = Wiring.layout(Hosts.laptop());

        assertThat(picture.owners())
                .flatExtracting(Picture.Owner::rows)
                .filteredOn(row -> row.plug() != Picture.Row.Plug.PLUGGED)
                .extracting(Picture.Row::plug)
                .containsExactly(Picture.Row.Plug.UNPLUGGED, Picture.Row.Plug.LOST);
        assertThat(picture.wires())
                .filteredOn(wire -> wire.kind() == Picture.Wire.Kind.LOOSE)
                .hasSize(2)
                .allSatisfy(wire -> assertThat(wire.from()).isEmpty());
    }

    @Test
    void drawsAnUplinkThatTheHostsListLacks() {
        HostNetwork host = Topology.drawn("""
                host HV 20348
                switch odd external over Ghost
                """);

        assertThat(Wiring.layout(host).nics()).singleElement().satisfies(nic -> assertThat(nic.kind())
                .isEqualTo(Picture.Nic.Kind.MISSING));
    }

    @Test
    void bendsTheCablesOfManyNicsWithoutCrossing() {
        StringBuilder drawing = new StringBuilder("host HV 20348\n");
        StringBuilder over = new StringBuilder("switch s external set over");
        for (int i = 1; i <= 8; i++) {
            drawing.append("nic N").append(i).append(" 10G\n");
            over.append(" N").append(i);
        }
        Picture picture =
                Wiring.layout(Topology.drawn(drawing.append(over).append('\n').toString()));

        List<Picture.Wire> cables = picture.wires();
        assertThat(cables).extracting(Picture.Wire::y1).isSorted();
        assertThat(cables).extracting(Picture.Wire::y2).isSorted();
        assertThat(chassis(picture, "s").box().height()).isLessThan(300);
    }

    @Test
    void keepsTheIdsOfWhatStaysWhenAMachineComes() {
        Picture before = Wiring.layout(Hosts.manyMachines(3));
        Picture after = Wiring.layout(Hosts.manyMachines(4));

        assertThat(after.parts().map(Picture.Part::id).toList())
                .containsAll(before.parts().map(Picture.Part::id).toList());
    }

    @Test
    void namesWhatItDoesNotShow() {
        HostNetwork host = Topology.drawn("""
                host HV 20348
                nic Ethernet 1G
                vm lonely
                """);

        assertThat(Wiring.layout(host).notShown())
                .extracting(Picture.NotShown::subject)
                .containsExactly("host", Subjects.text(new Subject.Vm(Topology.vm("lonely"))));
    }

    private static Picture.Chassis chassis(Picture picture, String name) {
        return picture.switches().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(Picture picture) {
        return picture.owners().stream()
                .map(owner -> owner.host()
                        ? "host"
                        : owner.title().parameters().getFirst().toString())
                .toList();
    }
}
