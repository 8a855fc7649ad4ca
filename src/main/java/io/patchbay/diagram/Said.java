package io.patchbay.diagram;

import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.LbfoTeam;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanRanges;
import io.patchbay.network.VlanSetting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the picture says, as keys of the {@code wiring} bundle. */
final class Said {
    private static final long GBIT = 1_000_000_000L;
    private static final long MBIT = 1_000_000L;
    private static final Set<String> QUIET_STATES = Set.of("off", "saved", "paused");
    private static final Set<String> TEAM_MODES = Set.of("switchindependent", "static", "lacp");

    private Said() {}

    /** Words of the host's own, said as they are. */
    static Message raw(String text) {
        return Message.of("wiring.raw", text);
    }

    static Message speed(long bits) {
        if (bits >= GBIT) {
            return Message.of("wiring.speed.gbit", plain(bits, GBIT));
        }
        return Message.of("wiring.speed.mbit", plain(bits, MBIT));
    }

    private static String plain(long bits, long unit) {
        return BigDecimal.valueOf(bits)
                .divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static List<Message> facts(NetAdapter nic, Picture.Nic.Kind kind, Picture.Nic.Use use) {
        List<Message> facts = new ArrayList<>();
        if (nic.link() == NetAdapter.Link.UP && nic.speed() > 0) {
            facts.add(speed(nic.speed()));
        } else if (nic.link() != NetAdapter.Link.UP) {
            String wifi = kind == Picture.Nic.Kind.WIFI && nic.link() == NetAdapter.Link.DISCONNECTED ? ".wifi" : "";
            facts.add(Message.of("wiring.link." + nic.link().name().toLowerCase(Locale.ROOT) + wifi));
        }
        if (kind != Picture.Nic.Kind.ETHERNET) {
            facts.add(Message.of("wiring.kind." + kind.name().toLowerCase(Locale.ROOT)));
        }
        if (nic.vlanId() != null) {
            facts.add(Message.of("wiring.nic.vlan", nic.vlanId()));
        }
        if (!nic.location().isBlank()) {
            facts.add(raw(nic.location()));
        }
        if (use == Picture.Nic.Use.NONE) {
            facts.add(Message.of("wiring.nic.unused"));
        }
        return facts;
    }

    static Message kind(VirtualSwitch one, boolean overTeam) {
        return switch (one.type()) {
            case PRIVATE -> Message.of("wiring.switch.private");
            case INTERNAL -> Message.of("wiring.switch.internal");
            case EXTERNAL -> {
                if (one.uplinks().isEmpty()) {
                    yield Message.of("wiring.switch.external.none");
                }
                if (one.team() != null) {
                    int count = one.uplinks().size();
                    yield Message.of(
                            count == 1 ? "wiring.switch.external.set.one" : "wiring.switch.external.set", count);
                }
                yield Message.of(overTeam ? "wiring.switch.external.team" : "wiring.switch.external");
            }
        };
    }

    static Message note(VirtualSwitch one, HostNetwork network) {
        if (one.system()) {
            return Message.of("wiring.switch.system");
        }
        return switch (one.type()) {
            case PRIVATE -> Message.of("wiring.switch.private.note");
            case INTERNAL -> Message.of("wiring.switch.internal.note");
            case EXTERNAL -> {
                long speed = one.uplinks().stream()
                        .flatMap(id -> network.adapter(id).stream())
                        .filter(each -> each.link() == NetAdapter.Link.UP)
                        .mapToLong(NetAdapter::speed)
                        .sum();
                Message bits = speed > 0 ? speed(speed) : Message.of("wiring.switch.down");
                VirtualSwitch.EmbeddedTeam team = one.team();
                yield team == null || team.algorithm().isBlank()
                        ? bits
                        : Message.of("wiring.switch.external.note", team.algorithm(), bits);
            }
        };
    }

    static Message adapters(int count) {
        return Message.of(count == 1 ? "wiring.adapters.one" : "wiring.adapters", count);
    }

    static Message hostAdapters(int count) {
        return Message.of(count == 1 ? "wiring.switch.host.one" : "wiring.switch.host", count);
    }

    static Message team(LbfoTeam team) {
        String mode = team.mode().toLowerCase(Locale.ROOT);
        return TEAM_MODES.contains(mode) ? Message.of("wiring.team." + mode) : raw(team.mode());
    }

    static Picture.Vlan vlan(VlanSetting setting) {
        return switch (setting) {
            case VlanSetting.Untagged ignored ->
                vlan(setting, Picture.Vlan.Form.UNTAGGED, Message.of("wiring.vlan.untagged"), null);
            case VlanSetting.Access(int number) ->
                vlan(setting, Picture.Vlan.Form.ACCESS, Message.of("wiring.vlan.access", number), null);
            case VlanSetting.Trunk(int main, VlanRanges allowed) ->
                vlan(
                        setting,
                        Picture.Vlan.Form.TRUNK,
                        Message.of("wiring.vlan.trunk", ranges(allowed)),
                        main == 0 ? null : Message.of("wiring.vlan.native", main));
            case VlanSetting.Isolated(int primary, int secondary) -> secondary("isolated", setting, primary, secondary);
            case VlanSetting.Community(int primary, int secondary) ->
                secondary("community", setting, primary, secondary);
            case VlanSetting.Promiscuous(int primary, VlanRanges secondaries) ->
                secondary("promiscuous", setting, primary, ranges(secondaries));
        };
    }

    private static Picture.Vlan secondary(String mode, VlanSetting setting, int primary, Object secondary) {
        return vlan(setting, Picture.Vlan.Form.PRIVATE, Message.of("wiring.vlan." + mode, primary, secondary), null);
    }

    private static Picture.Vlan vlan(
            VlanSetting setting, Picture.Vlan.Form form, Message text, @Nullable Message aside) {
        return new Picture.Vlan(VlanColour.of(setting), form, text, aside);
    }

    /** For a label: all there is to say, in the order in which it is seen. */
    static List<Message> spoken(Picture.Vlan vlan) {
        return vlan.aside() == null ? List.of(vlan.text()) : List.of(vlan.aside(), vlan.text());
    }

    /** A machine's state where it is not running; in the host's word where it is an unusual one. */
    static Message state(String state) {
        String word = state.toLowerCase(Locale.ROOT);
        return QUIET_STATES.contains(word) ? Message.of("wiring.vm." + word) : raw(state);
    }

    static Picture.Vlan vlan(@Nullable Integer number) {
        return vlan(number == null || number == 0 ? VlanSetting.UNTAGGED : new VlanSetting.Access(number));
    }

    /** With an en dash, as ranges are printed. */
    private static String ranges(VlanRanges ranges) {
        return ranges.toString().replace('-', '\u2013').replace(",", ", ");
    }

    /** One after the other. @param parts messages, texts, or lists of these */
    static Message all(Object... parts) {
        List<Object> flat = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof List<?> several) {
                flat.addAll(several);
            } else {
                flat.add(part);
            }
        }
        return Message.of("wiring.all", List.copyOf(flat));
    }

    static Message use(AdapterId nic, Cabling cabling) {
        for (VirtualSwitch each : cabling.switches) {
            if (each.uplinks().contains(nic)) {
                return Message.of("wiring.use.switch", each.name());
            }
        }
        return cabling.network
                .teamOver(nic)
                .map(team -> Message.of("wiring.use.team", team.name()))
                .orElseGet(() -> Message.of(cabling.direct(nic) ? "wiring.use.host" : "wiring.nic.unused"));
    }
}
