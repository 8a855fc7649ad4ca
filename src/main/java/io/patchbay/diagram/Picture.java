package io.patchbay.diagram;

import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.VirtualSwitch;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A host's network as a wiring diagram, laid out: from the cable on the left to the guest on the right. Coordinates are
 * CSS pixels at natural size, the origin is the upper left corner. Everything is plain data, so that it travels to the
 * browser as it is; what needs a language is a {@link Message} of the {@code wiring} bundle.
 *
 * <p>Every part has an id, unique in the picture and the same in the next picture of the same thing, and the text of its
 * subject ({@link Subjects}); a subject may have several parts (a VM with adapters on two switches).
 *
 * @param paths which parts light up together, by the text of the subject that a person points at
 * @param console the parts over which Patchbay reaches the host; empty where that is not known
 * @param notShown subjects of the host that have no part, and why
 */
public record Picture(
        int width,
        int height,
        List<Lane> lanes,
        List<Nic> nics,
        List<Bracket> brackets,
        List<Team> teams,
        List<Chassis> switches,
        List<Owner> owners,
        List<Wire> wires,
        Map<String, List<String>> paths,
        List<String> console,
        List<NotShown> notShown) {

    public Picture {
        lanes = List.copyOf(lanes);
        nics = List.copyOf(nics);
        brackets = List.copyOf(brackets);
        teams = List.copyOf(teams);
        switches = List.copyOf(switches);
        owners = List.copyOf(owners);
        wires = List.copyOf(wires);
        paths = Collections.unmodifiableMap(new LinkedHashMap<>(paths));
        console = List.copyOf(console);
        notShown = List.copyOf(notShown);
    }

    /** Something that a person can point at. */
    public sealed interface Part {
        String id();

        /** See {@link Subjects}. */
        String subject();

        Rect box();

        /** What a screen reader says: what is to be seen, in the same order, then what the place in the picture tells. */
        Message label();
    }

    /** @param x left edge of everything in the lane */
    public record Lane(int x, int width, Message title) {}

    public record Rect(int x, int y, int width, int height) {
        public int right() {
            return x + width;
        }

        public int bottom() {
            return y + height;
        }

        public int middle() {
            return y + height / 2;
        }

        /** Whether the two share an area; touching edges don't. */
        public boolean overlaps(Rect other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }

    /**
     * A NIC with its cable.
     *
     * @param facts speed or what the link is, location, addresses: short, in the order of their worth
     */
    public record Nic(
            String id,
            String subject,
            Rect box,
            String name,
            Kind kind,
            NetAdapter.Link link,
            Use use,
            List<Message> facts,
            Message label)
            implements Part {
        public Nic {
            facts = List.copyOf(facts);
        }

        public enum Kind {
            ETHERNET,
            WIFI,
            /** A Cisco UCS virtual interface card. */
            CISCO_VIC,
            /** A driver without a device: a bridge, a tunnel. */
            SOFTWARE,
            /** Named as an uplink or a member by the host, but not in its list of adapters. */
            MISSING
        }

        /** Who has it. */
        public enum Use {
            SWITCH,
            TEAM,
            /** The management OS itself, without a switch. */
            HOST,
            NONE
        }
    }

    /** The frame around the NICs of an embedded team. It is the switch's: {@code subject} is the switch. */
    public record Bracket(String id, String subject, Rect box, Message caption) {}

    /**
     * An LBFO team: a device between NICs and switch.
     *
     * @param sockets one a member, on the left
     */
    public record Team(
            String id,
            String subject,
            Rect box,
            String name,
            Message kind,
            List<Socket> sockets,
            List<TeamNic> teamNics,
            Message label)
            implements Part {
        public Team {
            sockets = List.copyOf(sockets);
            teamNics = List.copyOf(teamNics);
        }
    }

    /** A team NIC, inside its team's box; its wire leaves at {@code socket}. */
    public record TeamNic(String id, String subject, Rect box, String name, Socket socket, Vlan vlan, Message label)
            implements Part {}

    /**
     * A switch, drawn as a device.
     *
     * @param note a second line, smaller
     * @param hostAdapters how many adapters of the management OS, or null where there are none
     */
    public record Chassis(
            String id,
            String subject,
            Rect box,
            String name,
            VirtualSwitch.Type type,
            boolean system,
            Message kind,
            Message note,
            @Nullable Message hostAdapters,
            List<Socket> sockets,
            Message label)
            implements Part {
        public Chassis {
            sockets = List.copyOf(sockets);
        }
    }

    /**
     * A socket of a switch or a team; {@code x}, {@code y} is its middle, where the wire ends.
     *
     * @param colour the VLAN's colour slot ({@link VlanColour}); means nothing for an uplink
     * @param lit whether the link light is on: cable up, VM running
     */
    public record Socket(String id, int x, int y, boolean uplink, int colour, boolean lit) {}

    /**
     * Whose adapters these are: this host, or a VM. A VM with adapters on several switches is shown at each.
     *
     * @param remarks said at the right of the title
     */
    public record Owner(
            String id,
            String subject,
            Rect box,
            boolean host,
            boolean running,
            Message title,
            List<Message> remarks,
            List<Row> rows,
            Message label)
            implements Part {
        public Owner {
            remarks = List.copyOf(remarks);
            rows = List.copyOf(rows);
        }
    }

    /** A network adapter inside its owner's box: a vNIC, or a NIC or team NIC that the host uses by itself. */
    public record Row(
            String id,
            String subject,
            Rect box,
            String name,
            List<String> addresses,
            Vlan vlan,
            Plug plug,
            Message label)
            implements Part {
        public Row {
            addresses = List.copyOf(addresses);
        }

        public enum Plug {
            PLUGGED,
            UNPLUGGED,
            /** Plugged into a switch that does not exist. */
            LOST
        }
    }

    /**
     * @param colour the slot, 0 for untagged ({@link VlanColour})
     * @param text short enough for a chip
     * @param aside a trunk's native VLAN, else null; said where there is room
     */
    public record Vlan(
            int colour, Form form, Message text, @Nullable Message aside) {
        public enum Form {
            UNTAGGED,
            ACCESS,
            TRUNK,
            PRIVATE
        }
    }

    /**
     * A wire from left to right.
     *
     * @param from the id of the part (NIC, team NIC, switch) that it leaves
     * @param to the id of the part (team, switch, row) that it reaches
     */
    public record Wire(
            String id,
            String subject,
            Kind kind,
            String from,
            String to,
            int x1,
            int y1,
            int x2,
            int y2,
            int colour,
            boolean dashed) {
        public enum Kind {
            /** From a NIC or a team NIC; may bend. */
            CABLE,
            /** From a switch's port to a row; straight. */
            PORT,
            /** From a NIC or a team NIC to a row, past all switches. */
            DIRECT,
            /** The loose end of an unplugged adapter; straight, {@code from} is empty. */
            LOOSE
        }
    }

    public record NotShown(String subject, Message reason) {}

    /** All that one can point at, in reading order: left to right, top to bottom. */
    public Stream<Part> parts() {
        return Stream.of(
                        nics.stream(),
                        teams.stream().flatMap(team -> Stream.concat(Stream.of(team), team.teamNics().stream())),
                        switches.stream(),
                        owners.stream().flatMap(owner -> Stream.concat(Stream.of(owner), owner.rows().stream())))
                .flatMap(each -> each);
    }

    public Optional<Part> part(String id) {
        return parts().filter(each -> each.id().equals(id)).findFirst();
    }
}
