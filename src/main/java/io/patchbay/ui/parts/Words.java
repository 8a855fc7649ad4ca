package io.patchbay.ui.parts;

import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanSetting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Facts of a host's network as messages, so that every screen says them alike. */
public final class Words {
    private static final long KILO = 1_000;

    private Words() {}

    public static Message vlan(VlanSetting setting) {
        return switch (setting) {
            case VlanSetting.Untagged _ -> Message.of("ui.vlan.untagged");
            case VlanSetting.Access(int vlan) -> Message.of("ui.vlan.access", vlan);
            case VlanSetting.Trunk trunk ->
                Message.of("ui.vlan.trunk", trunk.allowed().toString(), trunk.nativeVlan());
            case VlanSetting.Isolated(int primary, int secondary) -> Message.of("ui.vlan.isolated", primary, secondary);
            case VlanSetting.Community(int primary, int secondary) ->
                Message.of("ui.vlan.community", primary, secondary);
            case VlanSetting.Promiscuous promiscuous ->
                Message.of(
                        "ui.vlan.promiscuous",
                        promiscuous.primary(),
                        promiscuous.secondaries().toString());
        };
    }

    /** {@code 25 Gbit/s}, or what the link is where there is none. */
    public static Message link(NetAdapter adapter) {
        if (adapter.link() == NetAdapter.Link.UP && adapter.speed() > 0) {
            return speed(adapter.speed());
        }
        return Message.of("ui.link." + adapter.link());
    }

    /** @param bits a second */
    public static Message speed(long bits) {
        long mega = KILO * KILO;
        boolean giga = bits >= KILO * mega;
        String number = BigDecimal.valueOf(bits)
                .divide(BigDecimal.valueOf(giga ? KILO * mega : mega), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return Message.of(giga ? "ui.speed.gbit" : "ui.speed.mbit", number);
    }

    public static Message kind(VirtualSwitch virtualSwitch) {
        return switch (virtualSwitch.type()) {
            case PRIVATE -> Message.of("ui.switch.private");
            case INTERNAL -> Message.of("ui.switch.internal");
            case EXTERNAL ->
                virtualSwitch.team() == null
                        ? Message.of("ui.switch.external")
                        : Message.of(
                                "ui.switch.external-set",
                                virtualSwitch.uplinks().size());
        };
    }

    /** The switch's name; of one that is not there, a word for that. */
    public static Message switchName(HostNetwork network, @Nullable SwitchId id) {
        if (id == null) {
            return Message.of("ui.switch.not-connected");
        }
        return network.virtualSwitch(id)
                .map(each -> Message.of("ui.as-it-is", each.name()))
                .orElse(Message.of("ui.switch.gone"));
    }
}
