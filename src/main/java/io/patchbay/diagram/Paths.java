package io.patchbay.diagram;

import io.patchbay.network.AdapterId;
import io.patchbay.network.HostVnic;
import io.patchbay.network.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What lights up together: from whatever a person points at, all that its frames can pass on the way to the cable, and
 * all that can be reached from it on the way to the guests, but not back from there.
 */
final class Paths {
    private final Cabling cabling;
    private final Drawing drawing;

    /** Wires by their left part, and by their right. */
    private final Map<String, List<Picture.Wire>> from = new HashMap<>();

    private final Map<String, List<Picture.Wire>> to = new HashMap<>();
    private final Map<String, Picture.Team> teamOf = new HashMap<>();
    private final Map<String, Picture.Owner> ownerOf = new HashMap<>();

    private final Map<String, Set<String>> lit = new LinkedHashMap<>();

    Paths(Cabling cabling, Drawing drawing) {
        this.cabling = cabling;
        this.drawing = drawing;
        drawing.wires.forEach(each -> {
            from.computeIfAbsent(each.from(), ignored -> new ArrayList<>()).add(each);
            to.computeIfAbsent(each.to(), ignored -> new ArrayList<>()).add(each);
        });
        drawing.teams.forEach(team -> team.teamNics().forEach(each -> teamOf.put(each.id(), team)));
        drawing.owners.forEach(owner -> owner.rows().forEach(each -> ownerOf.put(each.id(), owner)));
        light();
    }

    Map<String, List<String>> bySubject() {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        lit.forEach((subject, parts) -> paths.put(subject, List.copyOf(parts)));
        return paths;
    }

    List<String> console() {
        Set<String> parts = new LinkedHashSet<>();
        cabling.network.adapters().stream()
                .map(each -> each.id())
                .filter(cabling.network.path().adapters()::contains)
                .forEach(each -> parts.addAll(lit.getOrDefault(Subjects.text(new Subject.Adapter(each)), Set.of())));
        return List.copyOf(parts);
    }

    private void light() {
        for (Picture.Nic nic : drawing.nics) {
            Set<String> parts = of(nic.subject());
            parts.add(nic.id());
            brackets(nic, parts);
            down(nic.id(), parts);
        }
        for (Picture.Team team : drawing.teams) {
            Set<String> parts = of(team.subject());
            parts.add(team.id());
            up(team.id(), parts);
            team.teamNics().forEach(each -> {
                parts.add(each.id());
                down(each.id(), parts);
                Set<String> own = of(each.subject());
                upFromTeamNic(each.id(), own);
                down(each.id(), own);
            });
        }
        for (Picture.Chassis chassis : drawing.switches) {
            Set<String> parts = of(chassis.subject());
            parts.add(chassis.id());
            up(chassis.id(), parts);
            down(chassis.id(), parts);
        }
        for (Picture.Owner owner : drawing.owners) {
            for (Picture.Row row : owner.rows()) {
                of(owner.subject()).add(owner.id());
                for (Set<String> parts : List.of(of(row.subject()), of(owner.subject()))) {
                    row(row.id(), parts);
                    up(row.id(), parts);
                }
            }
        }
        for (HostVnic vnic : cabling.network.hostVnics()) {
            AdapterId device = vnic.device();
            if (device != null) {
                of(Subjects.text(new Subject.Adapter(device))).addAll(of(Subjects.text(new Subject.Vnic(vnic.id()))));
            }
        }
    }

    private Set<String> of(String subject) {
        return lit.computeIfAbsent(subject, ignored -> new LinkedHashSet<>());
    }

    private void up(String part, Set<String> parts) {
        for (Picture.Wire wire : wires(to, part)) {
            if (wire(wire, parts)) {
                if (teamOf.containsKey(wire.from())) {
                    upFromTeamNic(wire.from(), parts);
                } else if (!wire.from().isEmpty()) {
                    parts.add(wire.from());
                    drawing.nics.stream()
                            .filter(each -> each.id().equals(wire.from()))
                            .forEach(each -> brackets(each, parts));
                    up(wire.from(), parts);
                }
            }
        }
    }

    private void upFromTeamNic(String teamNic, Set<String> parts) {
        Picture.Team team = teamOf.get(teamNic);
        parts.add(teamNic);
        if (team != null) {
            parts.add(team.id());
            up(team.id(), parts);
        }
    }

    private void down(String part, Set<String> parts) {
        for (Picture.Wire wire : wires(from, part)) {
            if (wire(wire, parts)) {
                if (ownerOf.containsKey(wire.to())) {
                    row(wire.to(), parts);
                } else {
                    parts.add(wire.to());
                    down(wire.to(), parts);
                    drawing.teams.stream()
                            .filter(each -> each.id().equals(wire.to()))
                            .flatMap(each -> each.teamNics().stream())
                            .forEach(each -> {
                                parts.add(each.id());
                                down(each.id(), parts);
                            });
                }
            }
        }
    }

    private void row(String row, Set<String> parts) {
        parts.add(row);
        Picture.Owner owner = ownerOf.get(row);
        if (owner != null) {
            parts.add(owner.id());
        }
    }

    /** The wire and its sockets. @return whether it was dark before; a host may claim cables that run in a ring */
    private static boolean wire(Picture.Wire wire, Set<String> parts) {
        boolean dark = parts.add(wire.id());
        if (wire.kind() == Picture.Wire.Kind.CABLE) {
            parts.add(Ids.in(wire.id()));
        } else if (wire.kind() == Picture.Wire.Kind.PORT) {
            parts.add(Ids.out(wire.id()));
        }
        return dark;
    }

    private void brackets(Picture.Nic nic, Set<String> parts) {
        drawing.brackets.stream().filter(each -> each.box().overlaps(nic.box())).forEach(each -> parts.add(each.id()));
    }

    private static Collection<Picture.Wire> wires(Map<String, List<Picture.Wire>> ends, String part) {
        return ends.getOrDefault(part, List.of());
    }
}
