package io.patchbay.diagram;

import io.patchbay.network.AdapterId;
import io.patchbay.network.HostVnic;
import io.patchbay.network.ManagementPath;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Subject;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places owners and their adapters below each other, and each switch before its own, so that their wires are level. */
final class RightSide {
    private final Cabling cabling;
    private final Drawing drawing;

    RightSide(Cabling cabling, Drawing drawing) {
        this.cabling = cabling;
        this.drawing = drawing;
    }

    /** A row before it has a place. */
    private record Adapter(
            String id,
            Subject subject,
            String name,
            List<String> addresses,
            Picture.Vlan vlan,
            Picture.Row.Plug plug) {}

    /** What the host uses by itself. @param pitch from one row to the next: that of what stands on the left */
    void direct(List<AdapterId> adapters, int pitch) {
        List<Adapter> rows = new ArrayList<>();
        for (AdapterId id : adapters) {
            NetAdapter nic = cabling.adapter(id).orElseThrow();
            rows.add(new Adapter(
                    Ids.row(id),
                    new Subject.Adapter(id),
                    nic.name(),
                    addresses(nic),
                    Said.vlan(cabling.vlan(nic)),
                    Picture.Row.Plug.PLUGGED));
        }
        String where = "direct-" + Subjects.text(new Subject.Adapter(adapters.getFirst()));
        Picture.Owner owner = owner(
                new Subject.Host(),
                where,
                drawing.right + Measures.SWITCH_PAD,
                Message.of("wiring.host"),
                console(adapters),
                true,
                rows,
                Math.max(pitch, Measures.ROW),
                Message.of("wiring.where.direct"));
        drawing.owners.add(owner);
        drawing.right = owner.box().bottom() + Measures.SWITCH_GAP;
    }

    /** The switch without its uplinks' sockets; those come when the cables are laid. */
    Picture.Chassis chassis(VirtualSwitch one, int atLeast) {
        int top = drawing.right;
        int x = drawing.columns.chassis();
        String id = Ids.chassis(one.id());
        List<HostVnic> vnics = cabling.hostVnics(one.id());
        List<Picture.Owner> owners =
                owners(one.id(), top + Measures.SWITCH_PAD, Message.of("wiring.where", one.name()));
        List<Picture.Socket> sockets = new ArrayList<>();
        for (Picture.Owner owner : owners) {
            for (Picture.Row row : owner.rows()) {
                String wire = Ids.wire(id, row.id());
                int y = row.box().middle();
                sockets.add(new Picture.Socket(
                        Ids.out(wire),
                        x + drawing.columns.chassisWidth() - Measures.SOCKET_INSET,
                        y,
                        false,
                        row.vlan().colour(),
                        owner.running()));
                drawing.wires.add(new Picture.Wire(
                        wire,
                        row.subject(),
                        Picture.Wire.Kind.PORT,
                        id,
                        row.id(),
                        x + drawing.columns.chassisWidth() - Measures.SOCKET_INSET,
                        y,
                        drawing.columns.owner() + Measures.SOCKET_INSET,
                        y,
                        row.vlan().colour(),
                        row.vlan().form() == Picture.Vlan.Form.TRUNK));
            }
        }
        int bottom = owners.isEmpty() ? top : owners.getLast().box().bottom() + Measures.SWITCH_PAD - 4;
        int height = Math.max(Math.max(bottom - top, Measures.SWITCH_LOWEST), atLeast);
        drawing.owners.addAll(owners);
        drawing.right = top + height + Measures.SWITCH_GAP;
        boolean overTeam = one.uplinks().stream()
                .anyMatch(each -> cabling.network.teamOf(each).isPresent());
        Message kind = Said.kind(one, overTeam);
        Message note = Said.note(one, cabling.network);
        Message host = vnics.isEmpty() ? null : Said.hostAdapters(vnics.size());
        return new Picture.Chassis(
                id,
                Subjects.text(new Subject.Switch(one.id())),
                new Picture.Rect(x, top, drawing.columns.chassisWidth(), height),
                one.name(),
                one.type(),
                one.system(),
                kind,
                note,
                host,
                sockets,
                Said.all(
                        Message.of("wiring.label.switch", one.name()),
                        kind,
                        note,
                        host == null ? List.of() : host,
                        Said.adapters(sockets.size())));
    }

    /** What is plugged in nowhere, with loose ends. */
    void loose() {
        List<Picture.Owner> owners = owners(null, drawing.right, Message.of("wiring.where.nowhere"));
        for (Picture.Owner owner : owners) {
            for (Picture.Row row : owner.rows()) {
                int y = row.box().middle();
                int x = drawing.columns.owner() + Measures.SOCKET_INSET;
                drawing.wires.add(new Picture.Wire(
                        Ids.wire("", row.id()),
                        row.subject(),
                        Picture.Wire.Kind.LOOSE,
                        "",
                        row.id(),
                        drawing.columns.owner() - Measures.LOOSE_WIRE,
                        y,
                        x,
                        y,
                        row.vlan().colour(),
                        true));
            }
            drawing.right = owner.box().bottom() + Measures.OWNER_GAP;
        }
        drawing.owners.addAll(owners);
    }

    /** This host first, then the machines, of those with an adapter there. */
    private List<Picture.Owner> owners(@Nullable SwitchId on, int top, Message where) {
        List<Picture.Owner> owners = new ArrayList<>();
        Object place = on == null ? "nowhere" : on;
        int y = top;
        List<HostVnic> host = cabling.hostVnics(on);
        if (!host.isEmpty()) {
            owners.add(owner(
                    new Subject.Host(),
                    place,
                    y,
                    Message.of("wiring.host"),
                    console(host.stream()
                            .map(HostVnic::device)
                            .filter(Objects::nonNull)
                            .toList()),
                    true,
                    host.stream().map(this::adapter).toList(),
                    Measures.ROW,
                    where));
            y = owners.getLast().box().bottom() + Measures.OWNER_GAP;
        }
        for (VirtualMachine machine : cabling.network.virtualMachines()) {
            List<VirtualMachine.Vnic> vnics = cabling.vnics(machine, on);
            if (vnics.isEmpty()) {
                continue;
            }
            owners.add(owner(
                    new Subject.Vm(machine.id()),
                    place,
                    y,
                    Said.raw(machine.name()),
                    remarks(machine, on),
                    machine.running(),
                    vnics.stream().map(this::adapter).toList(),
                    Measures.ROW,
                    where));
            y = owners.getLast().box().bottom() + Measures.OWNER_GAP;
        }
        return owners;
    }

    private Adapter adapter(HostVnic vnic) {
        List<String> addresses = Optional.ofNullable(vnic.device())
                .flatMap(cabling::adapter)
                .map(RightSide::addresses)
                .orElse(List.of());
        return new Adapter(
                Ids.row(vnic.id()),
                new Subject.Vnic(vnic.id()),
                vnic.name(),
                addresses,
                Said.vlan(vnic.effectiveVlan()),
                plug(vnic.switchId()));
    }

    private Adapter adapter(VirtualMachine.Vnic vnic) {
        return new Adapter(
                Ids.row(vnic.id()),
                new Subject.Vnic(vnic.id()),
                vnic.name(),
                vnic.addresses(),
                Said.vlan(vnic.effectiveVlan()),
                plug(vnic.switchId()));
    }

    private Picture.Row.Plug plug(@Nullable SwitchId on) {
        if (on == null) {
            return Picture.Row.Plug.UNPLUGGED;
        }
        return cabling.plugged(on) == null ? Picture.Row.Plug.LOST : Picture.Row.Plug.PLUGGED;
    }

    /** Where the console comes in, or may. */
    private List<Message> console(List<AdapterId> adapters) {
        ManagementPath path = cabling.network.path();
        if (adapters.stream().noneMatch(path.adapters()::contains)) {
            return List.of();
        }
        return List.of(Message.of(path.certain() ? "wiring.console" : "wiring.console.maybe"));
    }

    /** Those that one could reach it by; link-local ones where it has no other. */
    private static List<String> addresses(NetAdapter adapter) {
        List<String> reachable = adapter.ip().addresses().stream()
                .filter(each -> !each.linkLocal())
                .map(each -> each.address())
                .toList();
        return reachable.isEmpty()
                ? adapter.ip().addresses().stream().map(each -> each.address()).toList()
                : reachable;
    }

    private List<Message> remarks(VirtualMachine machine, @Nullable SwitchId on) {
        List<Message> remarks = new ArrayList<>();
        if (!machine.running()) {
            remarks.add(Said.state(machine.state()));
        }
        Set<SwitchId> all = cabling.switchesOf(machine);
        int total = machine.vnics().size();
        int here = cabling.vnics(machine, on).size();
        List<SwitchId> others = all.stream().filter(each -> !each.equals(on)).toList();
        if (others.size() == 1) {
            SwitchId other = others.getFirst();
            String name = cabling.network
                    .virtualSwitch(other)
                    .map(VirtualSwitch::name)
                    .orElse("");
            remarks.add(Message.of(
                    "wiring.vm.elsewhere", cabling.vnics(machine, other).size(), total, name));
        } else if (!others.isEmpty()) {
            remarks.add(Message.of("wiring.vm.elsewhere.several", total - here, total, others.size()));
        } else if (on != null && here < total) {
            remarks.add(Message.of("wiring.vm.loose", total - here, total));
        }
        return remarks;
    }

    private Picture.Owner owner(
            Subject subject,
            Object place,
            int top,
            Message title,
            List<Message> remarks,
            boolean running,
            List<Adapter> adapters,
            int pitch,
            Message where) {
        int x = drawing.columns.owner();
        List<Picture.Row> rows = new ArrayList<>();
        int y = top + Measures.OWNER_HEAD;
        for (Adapter each : adapters) {
            rows.add(new Picture.Row(
                    each.id(),
                    Subjects.text(each.subject()),
                    new Picture.Rect(x, y, drawing.columns.ownerWidth(), Measures.ROW),
                    each.name(),
                    each.addresses(),
                    each.vlan(),
                    each.plug(),
                    Said.all(
                            each.name(),
                            each.addresses(),
                            Said.spoken(each.vlan()),
                            Message.of("wiring.label.of", title, where))));
            y += pitch;
        }
        int bottom = rows.getLast().box().bottom() + Measures.OWNER_FOOT;
        boolean host = subject instanceof Subject.Host;
        return new Picture.Owner(
                Ids.owner(subject, place),
                Subjects.text(subject),
                new Picture.Rect(x, top, drawing.columns.ownerWidth(), bottom - top),
                host,
                running,
                title,
                remarks,
                rows,
                Said.all(
                        Message.of(host ? "wiring.label.host" : "wiring.label.vm", title),
                        remarks,
                        where,
                        Said.adapters(rows.size())));
    }
}
