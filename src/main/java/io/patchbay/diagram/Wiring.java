package io.patchbay.diagram;

import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.LbfoTeam;
import io.patchbay.network.Message;
import io.patchbay.network.Subject;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays out a host's network. The same network always gives the same picture. */
public final class Wiring {
    /** Raised when the same network gives another picture than in the release before: browsers keep pictures. */
    public static final int EDITION = 1;

    private final Cabling cabling;
    private final Drawing drawing;
    private final LeftSide left;
    private final RightSide right;
    private final Set<LbfoTeam> placed = new HashSet<>();

    private Wiring(HostNetwork network, Measures.Columns columns) {
        cabling = new Cabling(network);
        drawing = new Drawing(columns);
        left = new LeftSide(cabling, drawing);
        right = new RightSide(cabling, drawing);
    }

    public static Picture layout(HostNetwork network) {
        return new Wiring(network, Measures.Columns.of(!network.lbfoTeams().isEmpty())).picture();
    }

    /** Lays out a part of a host, for the small room beside a question: narrower, and without the lanes that are empty. */
    public static Picture excerpt(HostNetwork part) {
        boolean nics = part.adapters().stream().anyMatch(each -> part.hostVnics().stream()
                .noneMatch(vnic -> each.id().equals(vnic.device())));
        boolean owners = !part.hostVnics().isEmpty()
                || !part.virtualMachines().isEmpty()
                || part.adapters().stream().anyMatch(each -> each.ip().addressed());
        return new Wiring(part, Measures.Columns.excerpt(nics, !part.lbfoTeams().isEmpty(), owners)).picture();
    }

    private Picture picture() {
        for (Cabling.Strand strand : cabling.strands()) {
            strand(strand);
        }
        left.direct();
        right.loose();
        Paths paths = new Paths(cabling, drawing);
        return new Picture(
                drawing.columns.width(),
                Math.max(drawing.left, drawing.right) + Measures.MARGIN - Measures.NIC_GAP,
                lanes(),
                drawing.nics,
                drawing.brackets,
                drawing.teams,
                drawing.switches,
                drawing.owners,
                drawing.wires,
                paths.bySubject(),
                paths.console(),
                notShown());
    }

    /** What belongs together stands side by side; the next strand begins below both its sides. */
    private void strand(Cabling.Strand strand) {
        if (strand.switches().isEmpty() && strand.direct().isEmpty()) {
            leftOnly(strand);
            return;
        }
        if (strand.left()) {
            drawing.right = Math.max(drawing.right, drawing.left - Measures.SWITCH_PAD);
        }
        if (!strand.direct().isEmpty()) {
            direct(strand);
        }
        for (VirtualSwitch each : strand.switches()) {
            chassis(each, strand);
        }
        leftOnly(strand);
    }

    /** What feeds nothing: unused NICs, and teams that nobody uses. */
    private void leftOnly(Cabling.Strand strand) {
        for (LbfoTeam each : strand.teams()) {
            team(each, strand, drawing.left + Measures.TEAM_HEAD + Measures.TEAM_NIC / 2);
        }
        List<AdapterId> rest = fresh(strand.nics());
        if (!rest.isEmpty()) {
            left.nics(rest, drawing.left + Measures.NIC_HEIGHT / 2 + Measures.NIC_GAP, nicPitch());
        }
    }

    private void direct(Cabling.Strand strand) {
        int level = drawing.right + Measures.FIRST_ROW;
        if (strand.teams().isEmpty()) {
            right.direct(strand.direct(), nicPitch());
            left.nics(strand.direct(), level, nicPitch());
            return;
        }
        right.direct(strand.direct(), Measures.TEAM_NIC);
        for (LbfoTeam team : strand.teams()) {
            if (team.teamNics().stream().anyMatch(each -> strand.direct().contains(each.adapter()))) {
                team(team, strand, level);
            }
        }
    }

    private void chassis(VirtualSwitch one, Cabling.Strand strand) {
        List<AdapterId> nics = strand.nics().stream()
                .filter(one.uplinks()::contains)
                .filter(each -> !placedNic(each))
                .toList();
        if (!nics.isEmpty()) {
            drawing.right = Math.max(drawing.right, drawing.left - Measures.SWITCH_PAD);
        }
        int level = drawing.right + Measures.FIRST_ROW;
        Picture.Chassis bare =
                right.chassis(one, lowest(nics.size(), one.uplinks().size()));
        for (LbfoTeam team : strand.teams()) {
            if (team.teamNics().stream().anyMatch(each -> one.uplinks().contains(each.adapter()))) {
                team(team, strand, level);
            }
        }
        List<AdapterId> rest = fresh(nics);
        if (!rest.isEmpty()) {
            left.nics(rest, level, nicPitch());
            if (one.team() != null) {
                left.bracket(one, rest);
            }
        }
        List<Picture.Socket> sockets = new ArrayList<>(left.cables(one.uplinks(), bare.id(), bare.box()));
        sockets.addAll(bare.sockets());
        drawing.switches.add(new Picture.Chassis(
                bare.id(),
                bare.subject(),
                bare.box(),
                bare.name(),
                bare.type(),
                bare.system(),
                bare.kind(),
                bare.note(),
                bare.hostAdapters(),
                sockets,
                bare.label()));
    }

    /** A switch is as tall as a few NICs beside it, so that their cables are level, and as its sockets need. */
    private static int lowest(int nics, int uplinks) {
        int level = Math.min(nics, Measures.NICS_LEVEL);
        int stack = level == 0
                ? 0
                : Measures.FIRST_ROW + (level - 1) * nicPitch() + Measures.NIC_HEIGHT / 2 + Measures.BRACKET;
        return Math.max(stack, Drawing.heightFor(uplinks));
    }

    private void team(LbfoTeam team, Cabling.Strand strand, int level) {
        if (placed.add(team)) {
            left.team(team, strand, level);
        }
    }

    private static int nicPitch() {
        return Measures.NIC_HEIGHT + Measures.NIC_GAP;
    }

    private List<AdapterId> fresh(List<AdapterId> nics) {
        return nics.stream().filter(each -> !placedNic(each)).toList();
    }

    private boolean placedNic(AdapterId id) {
        return drawing.ends.containsKey(Subjects.text(new Subject.Adapter(id)));
    }

    private List<Picture.Lane> lanes() {
        Measures.Columns columns = drawing.columns;
        List<Picture.Lane> lanes = new ArrayList<>();
        if (columns.nicWidth() > 0) {
            lanes.add(new Picture.Lane(columns.nic(), columns.nicWidth(), Message.of("wiring.lane.nics")));
        }
        if (columns.team() > 0) {
            lanes.add(new Picture.Lane(columns.team(), columns.teamWidth(), Message.of("wiring.lane.teams")));
        }
        lanes.add(new Picture.Lane(columns.chassis(), columns.chassisWidth(), Message.of("wiring.lane.switches")));
        if (columns.ownerWidth() > 0) {
            lanes.add(new Picture.Lane(columns.owner(), columns.ownerWidth(), Message.of("wiring.lane.adapters")));
        }
        return lanes;
    }

    private List<Picture.NotShown> notShown() {
        List<Picture.NotShown> notShown = new ArrayList<>();
        if (drawing.owners.stream().noneMatch(Picture.Owner::host)) {
            notShown.add(new Picture.NotShown(Subjects.text(new Subject.Host()), Message.of("wiring.notshown.host")));
        }
        for (VirtualMachine machine : cabling.network.virtualMachines()) {
            if (machine.vnics().isEmpty()) {
                notShown.add(new Picture.NotShown(
                        Subjects.text(new Subject.Vm(machine.id())), Message.of("wiring.notshown.vm", machine.name())));
            }
        }
        return notShown;
    }
}
