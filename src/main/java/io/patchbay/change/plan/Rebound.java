package io.patchbay.change.plan;

import io.patchbay.network.Binding;
import io.patchbay.network.IpConfiguration;
import io.patchbay.network.NetAdapter;
import java.util.List;
import java.util.Set;

/** What becomes of a NIC when the switch protocol is bound to it or let go (behaviour: 1.1). */
final class Rebound {
    /** What a bound NIC surely loses; of other components nothing is sure. */
    private static final Set<String> STACK = Set.of(Binding.IPV4, Binding.IPV6, "ms_msclient", "ms_server");

    private Rebound() {}

    static NetAdapter bound(NetAdapter nic) {
        return with(nic, IpConfiguration.NONE, true);
    }

    /** Which addresses it gets is not sure (behaviour: 1.18), so none are shown. */
    static NetAdapter released(NetAdapter nic) {
        return with(nic, nic.ip(), false);
    }

    private static NetAdapter with(NetAdapter nic, IpConfiguration ip, boolean bound) {
        List<Binding> bindings = nic.bindings().stream()
                .map(each -> {
                    if (each.componentId().equals(Binding.SWITCH)) {
                        return new Binding(each.componentId(), each.displayName(), bound);
                    }
                    return STACK.contains(each.componentId())
                            ? new Binding(each.componentId(), each.displayName(), !bound)
                            : each;
                })
                .toList();
        return new NetAdapter(
                nic.id(),
                nic.name(),
                nic.description(),
                nic.interfaceIndex(),
                nic.mac(),
                nic.permanentMac(),
                nic.link(),
                nic.speed(),
                nic.medium(),
                nic.hardware(),
                nic.driverName(),
                nic.driverVersion(),
                nic.location(),
                nic.vlanId(),
                nic.mtu(),
                ip,
                bindings);
    }
}
