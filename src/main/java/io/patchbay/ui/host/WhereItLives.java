package io.patchbay.ui.host;

import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.IpConfiguration;
import io.patchbay.network.LbfoTeam;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.ui.parts.Words;
import java.util.List;
import java.util.Optional;

/** The sentence that bridges Windows' flat list and the picture: what this adapter really is, and where it lives. */
record WhereItLives(Message title, Message text) {

    static WhereItLives of(HostNetwork network, NetAdapter adapter) {
        return uplink(network, adapter)
                .or(() -> member(network, adapter))
                .or(() -> teamNic(network, adapter))
                .or(() -> hostVnic(network, adapter))
                .orElseGet(() -> alone(adapter));
    }

    private static Optional<WhereItLives> uplink(HostNetwork network, NetAdapter adapter) {
        return network.switchOver(adapter.id()).map(over -> {
            List<String> own = devicesOn(network, over);
            Optional<LbfoTeam> team = network.teamOf(adapter.id());
            if (team.isPresent()) {
                return said(
                        "team-uplink", adapter.name(), over.name(), team.get().name());
            }
            if (adapter.wifi()) {
                return said("wifi-uplink", adapter.name(), over.name());
            }
            return own.isEmpty()
                    ? said("uplink-alone", adapter.name(), over.name())
                    : said("uplink-shared", adapter.name(), over.name(), own);
        });
    }

    private static Optional<WhereItLives> member(HostNetwork network, NetAdapter adapter) {
        return network.teamOver(adapter.id()).map(team -> said("member", adapter.name(), team.name()));
    }

    private static Optional<WhereItLives> teamNic(HostNetwork network, NetAdapter adapter) {
        return network.teamOf(adapter.id()).map(team -> said("team-nic", adapter.name(), team.name()));
    }

    private static Optional<WhereItLives> hostVnic(HostNetwork network, NetAdapter adapter) {
        return network.hostVnics().stream()
                .filter(each -> adapter.id().equals(each.device()))
                .findFirst()
                .map(vnic -> onSwitch(network, adapter, vnic));
    }

    private static WhereItLives onSwitch(HostNetwork network, NetAdapter adapter, HostVnic vnic) {
        return said("vnic", adapter.name(), Words.switchName(network, vnic.switchId()), Words.vlan(vnic.vlan()));
    }

    private static WhereItLives alone(NetAdapter adapter) {
        if (!adapter.hardware()) {
            return said("software", adapter.name());
        }
        return switch (adapter.link()) {
            case DISABLED -> said("disabled", adapter.name());
            case NOT_PRESENT -> said("not-present", adapter.name());
            case DISCONNECTED, UNKNOWN -> said(adapter.wifi() ? "no-wifi" : "no-cable", adapter.name());
            case UP ->
                adapter.ip().addressed()
                        ? said("direct", adapter.name(), addresses(adapter.ip()))
                        : said("unused", adapter.name());
        };
    }

    private static List<String> devicesOn(HostNetwork network, VirtualSwitch over) {
        return network.hostVnics().stream()
                .filter(each -> over.id().equals(each.switchId()))
                .map(each -> Optional.ofNullable(each.device())
                        .flatMap(network::adapter)
                        .map(NetAdapter::name)
                        .orElse(each.name()))
                .toList();
    }

    private static List<String> addresses(IpConfiguration ip) {
        return ip.addresses().stream()
                .filter(each -> !each.linkLocal())
                .map(IpConfiguration.Address::address)
                .toList();
    }

    private static WhereItLives said(String which, Object... parameters) {
        return new WhereItLives(
                Message.of("ui.where." + which + ".title", parameters), Message.of("ui.where." + which, parameters));
    }
}
