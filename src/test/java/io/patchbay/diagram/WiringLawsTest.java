package io.patchbay.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.network.HostNetwork;
import io.patchbay.network.Subject;
import io.patchbay.testing.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the picture of any host, also of one that could not exist. */
class WiringLawsTest {

    @Property(tries = 300)
    void noTwoBoxesOverlap(@ForAll("hosts") HostNetwork host) {
        Picture picture = Wiring.layout(host);
        List<Picture.Rect> boxes = Stream.of(
                        picture.nics().stream().map(Picture.Nic::box),
                        picture.teams().stream().map(Picture.Team::box),
                        picture.switches().stream().map(Picture.Chassis::box),
                        picture.owners().stream().map(Picture.Owner::box))
                .flatMap(each -> each)
                .toList();

        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j)))
                        .as("%s and %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
            assertThat(boxes.get(i).right()).isLessThan(picture.width());
            assertThat(boxes.get(i).bottom()).isLessThan(picture.height());
        }
    }

    @Property(tries = 300)
    void rowsAndTeamNicsLieInsideTheirBoxes(@ForAll("hosts") HostNetwork host) {
        Picture picture = Wiring.layout(host);

        picture.owners().forEach(owner -> assertThat(owner.rows()).allMatch(row -> inside(row.box(), owner.box())));
        picture.teams().forEach(team -> assertThat(team.teamNics()).allMatch(nic -> inside(nic.box(), team.box())));
    }

    @Property(tries = 300)
    void framesHoldTheNicsOfTheirSwitchAndNoOther(@ForAll("hosts") HostNetwork host) {
        Picture picture = Wiring.layout(host);

        for (Picture.Bracket bracket : picture.brackets()) {
            for (Picture.Nic nic : picture.nics()) {
                boolean its = picture.wires().stream()
                        .anyMatch(wire ->
                                wire.from().equals(nic.id()) && wire.to().equals(bracket.subject()));
                if (nic.box().overlaps(bracket.box())) {
                    assertThat(its).as("%s in %s", nic.id(), bracket.id()).isTrue();
                    assertThat(inside(nic.box(), bracket.box())).isTrue();
                }
            }
        }
    }

    @Property(tries = 300)
    void wiresToTheRightAreLevelAndEndOnSocketAndRow(@ForAll("hosts") HostNetwork host) {
        Picture picture = Wiring.layout(host);
        Map<String, Picture.Rect> boxes = new HashMap<>();
        picture.parts().forEach(part -> boxes.put(part.id(), part.box()));
        Map<String, Picture.Socket> sockets = sockets(picture);

        for (Picture.Wire wire : picture.wires()) {
            Picture.Rect to = there(boxes, wire.to());
            if (wire.kind() == Picture.Wire.Kind.PORT) {
                Picture.Socket socket = there(sockets, Ids.out(wire.id()));
                assertThat(wire.y1())
                        .isEqualTo(wire.y2())
                        .isEqualTo(to.middle())
                        .isEqualTo(socket.y());
                assertThat(wire.x1()).isEqualTo(socket.x());
            } else if (wire.kind() == Picture.Wire.Kind.CABLE) {
                Picture.Socket socket = there(sockets, Ids.in(wire.id()));
                assertThat(wire.y1()).isEqualTo(there(boxes, wire.from()).middle());
                assertThat(wire.y2()).isEqualTo(socket.y());
                assertThat(wire.x2()).isEqualTo(socket.x()).isBetween(to.x(), to.right());
            } else {
                assertThat(wire.y2()).isEqualTo(to.middle());
            }
            assertThat(wire.x1()).isLessThan(wire.x2());
        }
    }

    @Property(tries = 300)
    void socketsOfOneSideDoNotTouch(@ForAll("hosts") HostNetwork host) {
        Picture picture = Wiring.layout(host);

        for (Picture.Chassis chassis : picture.switches()) {
            for (boolean uplink : new boolean[] {true, false}) {
                List<Integer> heights = chassis.sockets().stream()
                        .filter(each -> each.uplink() == uplink)
                        .map(Picture.Socket::y)
                        .sorted()
                        .toList();
                for (int i = 1; i < heights.size(); i++) {
                    assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(18);
                }
                assertThat(heights)
                        .allMatch(y ->
                                y > chassis.box().y() + 8 && y < chassis.box().bottom() - 8);
            }
        }
    }

    @Property(tries = 300)
    void idsAreUniqueAndPathsLeadToParts(@ForAll("hosts") HostNetwork host) {
        Picture picture = Wiring.layout(host);
        Set<String> ids = new HashSet<>();
        picture.parts()
                .forEach(part -> assertThat(ids.add(part.id())).as(part.id()).isTrue());
        picture.wires()
                .forEach(wire -> assertThat(ids.add(wire.id())).as(wire.id()).isTrue());
        picture.brackets().forEach(bracket -> ids.add(bracket.id()));
        ids.addAll(sockets(picture).keySet());

        picture.paths().forEach((subject, parts) -> assertThat(ids).as(subject).containsAll(parts));
        assertThat(ids).containsAll(picture.console());
    }

    @Property(tries = 300)
    void everySubjectLightsUpOrIsNamedAsNotShown(@ForAll("hosts") HostNetwork host) {
        Picture picture = Wiring.layout(host);
        Set<String> known = new HashSet<>(picture.paths().keySet());
        picture.notShown().forEach(each -> known.add(each.subject()));

        assertThat(known).containsAll(subjects(host));
        picture.parts().forEach(part -> assertThat(picture.paths().get(part.subject()))
                .as(part.id())
                .contains(part.id()));
    }

    @Property(tries = 100)
    void drawsTheSamePictureAgain(@ForAll("hosts") HostNetwork host) {
        assertThat(Wiring.layout(host)).isEqualTo(Wiring.layout(host));
    }

    private static <T> T there(Map<String, T> all, String id) {
        return Objects.requireNonNull(all.get(id), id);
    }

    private static boolean inside(Picture.Rect inner, Picture.Rect outer) {
        return inner.x() >= outer.x()
                && inner.right() <= outer.right()
                && inner.y() >= outer.y()
                && inner.bottom() <= outer.bottom();
    }

    private static Map<String, Picture.Socket> sockets(Picture picture) {
        Map<String, Picture.Socket> sockets = new HashMap<>();
        picture.switches().forEach(each -> each.sockets().forEach(socket -> sockets.put(socket.id(), socket)));
        picture.teams().forEach(each -> each.sockets().forEach(socket -> sockets.put(socket.id(), socket)));
        return sockets;
    }

    private static Set<String> subjects(HostNetwork host) {
        Set<Subject> all = new HashSet<>();
        all.add(new Subject.Host());
        host.adapters().forEach(each -> all.add(new Subject.Adapter(each.id())));
        host.lbfoTeams().forEach(each -> all.add(new Subject.Team(each.name())));
        host.switches().forEach(each -> all.add(new Subject.Switch(each.id())));
        host.hostVnics().forEach(each -> all.add(new Subject.Vnic(each.id())));
        host.virtualMachines().forEach(machine -> {
            all.add(new Subject.Vm(machine.id()));
            machine.vnics().forEach(each -> all.add(new Subject.Vnic(each.id())));
        });
        Set<String> texts = new HashSet<>();
        all.forEach(each -> texts.add(Subjects.text(each)));
        return texts;
    }

    @Provide
    Arbitrary<HostNetwork> hosts() {
        return Arbitraries.longs().map(seed -> Topology.drawn(drawing(new Random(seed))));
    }

    /** Any host, drawn by chance; NICs may be claimed twice, switches be missing. */
    private static String drawing(Random chance) {
        List<String> lines = new ArrayList<>();
        lines.add("host H 20348");
        int nics = chance.nextInt(9);
        for (int i = 0; i < nics; i++) {
            lines.add("nic N" + i + " "
                    + List.of("10G", "100M", "down", "disabled").get(chance.nextInt(4))
                    + (chance.nextInt(4) == 0 ? " ip 10.0.0." + (i + 1) + "/24" : "")
                    + (chance.nextInt(9) == 0 ? " path" : ""));
        }
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < nics + 1; i++) {
            ends.add("N" + i);
        }
        for (int i = 0; i < chance.nextInt(3); i++) {
            StringBuilder team = new StringBuilder("team T" + i + " of");
            for (int j = 0; j <= chance.nextInt(4); j++) {
                team.append(" N").append(chance.nextInt(nics + 1));
            }
            team.append(" nics");
            for (int j = 0; j <= chance.nextInt(4); j++) {
                team.append(" T").append(i).append('-').append(j).append(':').append(chance.nextInt(4094));
                ends.add("T" + i + "-" + j);
            }
            lines.add(team.toString());
            if (chance.nextBoolean()) {
                lines.add("at T" + i + "-0 ip 10.1.0." + (i + 1) + "/24");
            }
        }
        int switches = chance.nextInt(5);
        for (int i = 0; i < switches; i++) {
            String type = List.of("external", "external", "internal", "private").get(chance.nextInt(4));
            StringBuilder over = new StringBuilder();
            if (type.equals("external")) {
                over.append(chance.nextBoolean() ? " set" : "").append(" over");
                for (int j = 0; j <= chance.nextInt(5); j++) {
                    over.append(' ').append(ends.get(chance.nextInt(ends.size())));
                }
            }
            lines.add("switch S" + i + " " + type + over);
        }
        for (int i = 0; i < chance.nextInt(5); i++) {
            lines.add("vnic V" + i + plug(chance, switches) + (chance.nextInt(3) == 0 ? " ip 10.2.0.1/24 path" : ""));
        }
        for (int i = 0; i < chance.nextInt(12); i++) {
            lines.add("vm M" + i + (chance.nextBoolean() ? " off" : ""));
            for (int j = 0; j < chance.nextInt(5); j++) {
                lines.add("port P" + j + plug(chance, switches));
            }
        }
        return String.join("\n", lines);
    }

    private static String plug(Random chance, int switches) {
        String on = chance.nextInt(6) == 0 ? "" : " on S" + chance.nextInt(switches + 1);
        return on
                + List.of("", " vlan 20", " trunk 1-4,9 native 1", " isolated 10/11", " promiscuous 10/11-12")
                        .get(chance.nextInt(5));
    }
}
