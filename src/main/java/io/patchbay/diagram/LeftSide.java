package io.patchbay.diagram;

import io.patchbay.network.AdapterId;
import io.patchbay.network.LbfoTeam;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Subject;
import io.patchbay.network.VirtualSwitch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places NICs and teams beside what they feed, and lays the cables. */
final class LeftSide {
    private final Cabling cabling;
    private final Drawing drawing;

    LeftSide(Cabling cabling, Drawing drawing) {
        this.cabling = cabling;
        this.drawing = drawing;
    }

    /**
     * NICs below each other.
     *
     * @param level where the middle of the first would like to be
     */
    void nics(List<AdapterId> ids, int level, int pitch) {
        int y = Math.max(drawing.left, level - Measures.NIC_HEIGHT / 2);
        for (AdapterId id : ids) {
            place(id, y);
            y += pitch;
        }
        drawing.left = y - pitch + Measures.NIC_HEIGHT + Measures.NIC_GAP;
    }

    /** The frame of an embedded team, around NICs that were just placed. */
    void bracket(VirtualSwitch one, List<AdapterId> ids) {
        List<Picture.Rect> boxes = drawing.nics.stream()
                .filter(each -> ids.stream().anyMatch(id -> Ids.nic(id).equals(each.id())))
                .map(Picture.Nic::box)
                .toList();
        if (boxes.isEmpty()) {
            return;
        }
        int top = boxes.getFirst().y() - Measures.BRACKET;
        int bottom = boxes.getLast().bottom() + Measures.BRACKET;
        drawing.brackets.add(new Picture.Bracket(
                Ids.bracket(one.id()),
                Subjects.text(new Subject.Switch(one.id())),
                new Picture.Rect(
                        drawing.columns.nic() - Measures.BRACKET,
                        top,
                        drawing.columns.nicWidth() + 2 * Measures.BRACKET,
                        bottom - top),
                Message.of("wiring.set", one.name())));
        drawing.left = bottom + Measures.BRACKET_CAPTION + Measures.NIC_GAP;
    }

    private void place(AdapterId id, int y) {
        Picture.Rect box = new Picture.Rect(drawing.columns.nic(), y, drawing.columns.nicWidth(), Measures.NIC_HEIGHT);
        Picture.Nic nic = cabling.adapter(id).map(adapter -> nic(adapter, box)).orElseGet(() -> missing(id, box));
        drawing.nics.add(nic);
        drawing.ends.put(nic.subject(), new Drawing.End(nic.id(), box.right(), box.middle()));
    }

    private Picture.Nic nic(NetAdapter adapter, Picture.Rect box) {
        Picture.Nic.Kind kind = kind(adapter);
        Picture.Nic.Use use = use(adapter.id());
        List<Message> facts = Said.facts(adapter, kind, use);
        return new Picture.Nic(
                Ids.nic(adapter.id()),
                Subjects.text(new Subject.Adapter(adapter.id())),
                box,
                adapter.name(),
                kind,
                adapter.link(),
                use,
                facts,
                Said.all(
                        Message.of("wiring.label.nic", adapter.name()),
                        facts.stream()
                                .filter(each -> !each.key().equals("wiring.nic.unused"))
                                .toList(),
                        Said.use(adapter.id(), cabling)));
    }

    private Picture.Nic missing(AdapterId id, Picture.Rect box) {
        Message what = Message.of("wiring.kind.missing");
        return new Picture.Nic(
                Ids.nic(id),
                Subjects.text(new Subject.Adapter(id)),
                box,
                id.toString(),
                Picture.Nic.Kind.MISSING,
                NetAdapter.Link.UNKNOWN,
                use(id),
                List.of(what),
                Said.all(Message.of("wiring.label.nic", id.toString()), what, Said.use(id, cabling)));
    }

    private static Picture.Nic.Kind kind(NetAdapter adapter) {
        if (adapter.wifi()) {
            return Picture.Nic.Kind.WIFI;
        }
        if (adapter.description().contains("Cisco VIC")) {
            return Picture.Nic.Kind.CISCO_VIC;
        }
        return adapter.hardware() ? Picture.Nic.Kind.ETHERNET : Picture.Nic.Kind.SOFTWARE;
    }

    private Picture.Nic.Use use(AdapterId id) {
        if (cabling.uplink(id)) {
            return Picture.Nic.Use.SWITCH;
        }
        if (cabling.member(id)) {
            return Picture.Nic.Use.TEAM;
        }
        return cabling.direct(id) ? Picture.Nic.Use.HOST : Picture.Nic.Use.NONE;
    }

    /**
     * A team and its members' cables. Its team NICs are ordered by what they feed, so that theirs don't cross.
     *
     * @param level where the middle of the first team NIC would like to be
     */
    void team(LbfoTeam team, Cabling.Strand strand, int level) {
        int x = drawing.columns.team();
        List<LbfoTeam.TeamNic> ends = team.teamNics().stream()
                .sorted(Comparator.comparingInt(each -> rank(each.adapter(), strand)))
                .toList();
        int top = Math.max(drawing.left, level - Measures.TEAM_HEAD - Measures.TEAM_NIC / 2);
        List<AdapterId> members =
                team.members().stream().map(LbfoTeam.Member::adapter).distinct().toList();
        List<AdapterId> fresh = members.stream()
                .filter(each -> !drawing.ends.containsKey(Subjects.text(new Subject.Adapter(each))))
                .toList();
        int stack = fresh.size() * (Measures.NIC_HEIGHT + Measures.NIC_GAP) + Measures.NIC_GAP;
        int height = Math.max(
                Math.max(stack, Drawing.heightFor(members.size())),
                Measures.TEAM_HEAD + ends.size() * Measures.TEAM_NIC + Measures.TEAM_FOOT);
        if (!fresh.isEmpty()) {
            nics(fresh, top + Measures.NIC_GAP + Measures.NIC_HEIGHT / 2, Measures.NIC_HEIGHT + Measures.NIC_GAP);
        }
        List<Picture.TeamNic> teamNics = new ArrayList<>();
        int y = top + Measures.TEAM_HEAD;
        for (LbfoTeam.TeamNic each : ends) {
            teamNics.add(teamNic(team, each, new Picture.Rect(x, y, drawing.columns.teamWidth(), Measures.TEAM_NIC)));
            y += Measures.TEAM_NIC;
        }
        String id = Ids.team(team.name());
        String subject = Subjects.text(new Subject.Team(team.name()));
        Picture.Rect box = new Picture.Rect(x, top, drawing.columns.teamWidth(), height);
        List<Picture.Socket> sockets = cables(members, id, box);
        Message kind = Said.team(team);
        drawing.teams.add(new Picture.Team(
                id,
                subject,
                box,
                team.name(),
                kind,
                sockets,
                teamNics,
                Said.all(Message.of("wiring.label.team", team.name()), kind, team.algorithm(), team.status())));
        drawing.left = Math.max(drawing.left, box.bottom() + Measures.NIC_GAP);
    }

    private int rank(AdapterId id, Cabling.Strand strand) {
        int feeds = Cabling.feeds(id, strand.switches());
        boolean idle = feeds < 0 && !strand.direct().contains(id);
        return idle ? Integer.MAX_VALUE : feeds;
    }

    private Picture.TeamNic teamNic(LbfoTeam team, LbfoTeam.TeamNic one, Picture.Rect box) {
        String id = Ids.teamNic(one.adapter());
        String subject = Subjects.text(new Subject.Adapter(one.adapter()));
        int x = box.right() - Measures.SOCKET_INSET;
        Picture.Vlan vlan = Said.vlan(one.vlanId());
        boolean up = cabling.adapter(one.adapter())
                .map(each -> each.link() == NetAdapter.Link.UP)
                .orElse(false);
        drawing.ends.put(subject, new Drawing.End(id, x, box.middle()));
        return new Picture.TeamNic(
                id,
                subject,
                box,
                one.name(),
                new Picture.Socket(Ids.out(id), x, box.middle(), false, vlan.colour(), up),
                vlan,
                Said.all(
                        Message.of("wiring.label.teamnic", one.name()),
                        Said.spoken(vlan),
                        Message.of("wiring.label.ofteam", team.name()),
                        Said.use(one.adapter(), cabling)));
    }

    /** Cables from what is placed already to sockets on a device's left; the sockets, from the top. */
    List<Picture.Socket> cables(List<AdapterId> from, String to, Picture.Rect device) {
        List<AdapterId> ordered = from.stream()
                .distinct()
                .filter(each -> drawing.ends.containsKey(Subjects.text(new Subject.Adapter(each))))
                .sorted(Comparator.comparingInt(each -> end(each).y()))
                .toList();
        List<Integer> heights =
                Drawing.sockets(ordered.stream().map(each -> end(each).y()).toList(), device.y(), device.bottom());
        List<Picture.Socket> sockets = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            AdapterId adapter = ordered.get(i);
            Drawing.End end = end(adapter);
            String wire = Ids.wire(end.part(), to);
            int x = device.x() + Measures.SOCKET_INSET;
            int y = heights.get(i);
            boolean up = cabling.adapter(adapter)
                    .map(each -> each.link() == NetAdapter.Link.UP)
                    .orElse(false);
            sockets.add(new Picture.Socket(Ids.in(wire), x, y, true, VlanColour.UNTAGGED, up));
            drawing.wires.add(new Picture.Wire(
                    wire,
                    Subjects.text(new Subject.Adapter(adapter)),
                    Picture.Wire.Kind.CABLE,
                    end.part(),
                    to,
                    end.x(),
                    end.y(),
                    x,
                    y,
                    VlanColour.UNTAGGED,
                    !up));
        }
        return sockets;
    }

    /** Cables from NICs and team NICs straight to the host's rows. */
    void direct() {
        List<Picture.Wire> wires = new ArrayList<>();
        for (Picture.Owner owner : drawing.owners) {
            for (Picture.Row row : owner.rows()) {
                Drawing.End end = drawing.ends.get(row.subject());
                if (end != null) {
                    wires.add(new Picture.Wire(
                            Ids.wire(end.part(), row.id()),
                            row.subject(),
                            Picture.Wire.Kind.DIRECT,
                            end.part(),
                            row.id(),
                            end.x(),
                            end.y(),
                            row.box().x() + Measures.SOCKET_INSET,
                            row.box().middle(),
                            row.vlan().colour(),
                            false));
                }
            }
        }
        drawing.wires.addAll(wires);
    }

    private Drawing.End end(AdapterId id) {
        Drawing.End end = drawing.ends.get(Subjects.text(new Subject.Adapter(id)));
        if (end == null) {
            throw new IllegalStateException("Adapter " + id + " has no place yet");
        }
        return end;
    }
}
