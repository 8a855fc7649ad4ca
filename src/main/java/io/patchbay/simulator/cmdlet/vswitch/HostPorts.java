package io.patchbay.simulator.cmdlet.vswitch;

import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.pipeline.HostAccess;
import io.patchbay.simulator.state.Bindings;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.HostVnic;
import io.patchbay.simulator.state.IpConfiguration;
import io.patchbay.simulator.state.NetInterface;
import io.patchbay.simulator.state.port.PortFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds and removes the management OS's ports: the vNIC, its connection and its IP interface. */
public final class HostPorts {
    private static final String DESCRIPTION = "Hyper-V Virtual Ethernet Adapter";

    private HostPorts() {}

    /**
     * With one vNIC more, as the last of the host's.
     *
     * @param mac null for the pool's next
     * @param ip what it takes over; null for an adapter that asks DHCP and hears nothing (behaviour: 1.6)
     */
    public static HostState add(
            HostState host,
            HostAccess access,
            UUID switchId,
            String name,
            @Nullable String mac,
            @Nullable IpConfiguration ip) {
        HostState next = host;
        String own = mac;
        if (own == null) {
            if (host.macPool().exhausted()) {
                throw HyperVRefusals.operationFailed("No available MAC address for virtual adapter.");
            }
            own = host.macPool().next();
            next = next.withMacPool(host.macPool().afterDrawing());
        }
        HostVnic vnic = new HostVnic(
                access.newId(),
                access.newId(),
                switchId,
                name,
                freeAlias(host, "vEthernet (" + name + ")"),
                freeDescription(host),
                freeIndex(host),
                own,
                PortFeatures.NONE,
                Bindings.OWN_STACK);
        List<HostVnic> vnics = new ArrayList<>(next.hostVnics());
        vnics.add(vnic);
        next = next.withHostVnics(vnics);
        return next.withIp(vnic.guid(), ip != null ? ip : Addresses.unconfigured(next, vnic));
    }

    /** Without those vNICs; their addresses are gone with them (behaviour: 1.10). */
    public static HostState remove(HostState host, List<HostVnic> leaving) {
        HostState next = host.withHostVnics(host.hostVnics().stream()
                .filter(each -> !leaving.contains(each))
                .toList());
        for (HostVnic each : leaving) {
            next = Addresses.forget(next, each.guid());
        }
        return next;
    }

    /** A taken alias yields a suffix (behaviour: 14.1). */
    public static String freeAlias(HostState host, String wanted) {
        String alias = wanted;
        for (int i = 2; taken(host, alias); i++) {
            alias = wanted + " " + i;
        }
        return alias;
    }

    private static boolean taken(HostState host, String alias) {
        return host.interfaces().stream().anyMatch(each -> each.alias().equalsIgnoreCase(alias));
    }

    /** {@code #2}, {@code #3} … for later ones (behaviour: 1.4). */
    private static String freeDescription(HostState host) {
        String description = DESCRIPTION;
        for (int i = 2; described(host, description); i++) {
            description = DESCRIPTION + " #" + i;
        }
        return description;
    }

    private static boolean described(HostState host, String description) {
        return host.interfaces().stream().anyMatch(each -> each.description().equals(description));
    }

    private static int freeIndex(HostState host) {
        return host.interfaces().stream().mapToInt(NetInterface::ifIndex).max().orElse(1) + 3;
    }
}
