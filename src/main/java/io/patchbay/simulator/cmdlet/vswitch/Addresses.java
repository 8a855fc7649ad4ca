package io.patchbay.simulator.cmdlet.vswitch;

import io.patchbay.simulator.pipeline.Unconfirmed;
import io.patchbay.simulator.state.Bindings;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.HostVnic;
import io.patchbay.simulator.state.IpConfiguration;
import io.patchbay.simulator.state.NetInterface;
import io.patchbay.simulator.state.Nic;
import io.patchbay.simulator.state.TeamNic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of bindings and IP configuration when a switch takes an adapter or lets it go (behaviour: 1.1, 1.5, 1.18). */
final class Addresses {
    private static final int AUTOMATIC_MTU = 1500;

    private Addresses() {}

    /** With the adapter under a switch: vms_pp on, its own stack off, its configuration kept in the registry only. */
    static HostState take(HostState host, NetInterface uplink) {
        HostState next = host.with(
                switch (uplink) {
                    case Nic nic -> nic.withBindings(Bindings.UPLINK);
                    case TeamNic teamNic -> teamNic.withBindings(Bindings.TEAM_UPLINK);
                    case HostVnic vnic -> vnic;
                });
        IpConfiguration lost = next.ip().get(uplink.guid());
        if (lost == null) {
            return next;
        }
        Map<UUID, IpConfiguration> remembered = new LinkedHashMap<>(next.remembered());
        remembered.put(uplink.guid(), lost);
        Map<UUID, IpConfiguration> ip = new LinkedHashMap<>(next.ip());
        ip.remove(uplink.guid());
        return next.withIp(ip, remembered);
    }

    /**
     * What the first vNIC takes over: addresses, gateway, DNS and DHCP mode of the first uplink that is configured; not
     * its metric and not its jumbo size (behaviour: 1.5, 1.6, 1.7).
     */
    static @Nullable IpConfiguration toMigrate(HostState host, List<NetInterface> uplinks, Unconfirmed unconfirmed) {
        if (uplinks.size() > 1 && !unconfirmed.teamMigratesIp()) {
            return null;
        }
        IpConfiguration found = null;
        for (NetInterface each : uplinks) {
            IpConfiguration own = host.ip().get(each.guid());
            boolean better = own != null && (found == null || (!found.configured() && own.configured()));
            found = better ? own : found;
        }
        return found == null
                ? null
                : new IpConfiguration(
                        found.dhcp(),
                        found.addresses(),
                        found.gateways(),
                        found.dns(),
                        found.dnsSuffix(),
                        metric(uplinks.stream().mapToLong(host::speed).sum()),
                        true,
                        AUTOMATIC_MTU);
    }

    /**
     * With the adapter free again. The settings it had come back only for the one NIC of a simple switch, and only if
     * nobody changed them meanwhile; else it asks DHCP (behaviour: 1.18).
     *
     * @param simple whether it was a switch's only uplink, and no team NIC
     * @param since what the switch's first vNIC has now, or null where it was not shared
     */
    static HostState release(
            HostState host,
            NetInterface uplink,
            boolean simple,
            @Nullable IpConfiguration since,
            Unconfirmed unconfirmed) {
        HostState next = host.with(
                switch (uplink) {
                    case Nic nic -> nic.withBindings(Bindings.OWN_STACK);
                    case TeamNic teamNic -> teamNic.withBindings(Bindings.TEAM_NIC);
                    case HostVnic vnic -> vnic;
                });
        IpConfiguration kept = next.remembered().get(uplink.guid());
        boolean returns = kept != null
                && simple
                && unconfirmed.ipReturns() == Unconfirmed.IpReturns.SIMPLE_ONLY
                && since != null
                && since.addresses().equals(kept.addresses());
        Map<UUID, IpConfiguration> remembered = new LinkedHashMap<>(next.remembered());
        remembered.remove(uplink.guid());
        Map<UUID, IpConfiguration> ip = new LinkedHashMap<>(next.ip());
        ip.put(uplink.guid(), returns ? java.util.Objects.requireNonNull(kept) : unconfigured(next, uplink));
        return next.withIp(ip, remembered);
    }

    static HostState forget(HostState host, UUID guid) {
        Map<UUID, IpConfiguration> ip = new LinkedHashMap<>(host.ip());
        ip.remove(guid);
        return host.withIp(ip, host.remembered());
    }

    /** DHCP without an answer: link-local addresses only, and none at all without a link. */
    static IpConfiguration unconfigured(HostState host, NetInterface which) {
        List<IpConfiguration.Address> addresses = new ArrayList<>();
        if (host.connected(which)) {
            long bits = which.guid().getLeastSignificantBits();
            int third = (int) (bits >>> 8 & 0xff) % 254 + 1;
            int last = (int) (bits & 0xff) % 254 + 1;
            addresses.add(new IpConfiguration.Address(
                    "169.254.%d.%d".formatted(third, last), 16, IpConfiguration.Origin.LINK_LOCAL));
            addresses.add(new IpConfiguration.Address(
                    "fe80::%x:%x:%x:%x"
                            .formatted(
                                    bits >>> 48 & 0xffff | 0x1000,
                                    bits >>> 32 & 0xffff | 0x1000,
                                    bits >>> 16 & 0xffff | 0x1000,
                                    bits & 0xffff | 0x1000),
                    64,
                    IpConfiguration.Origin.LINK_LOCAL));
        }
        return new IpConfiguration(
                true, addresses, List.of(), List.of(), "", metric(host.speed(which)), true, AUTOMATIC_MTU);
    }

    /** Windows' automatic metric by link speed. */
    static int metric(long speed) {
        if (speed >= 100_000_000_000L) {
            return 5;
        }
        if (speed >= 10_000_000_000L) {
            return 15;
        }
        return speed >= 2_000_000_000L ? 20 : 25;
    }
}
