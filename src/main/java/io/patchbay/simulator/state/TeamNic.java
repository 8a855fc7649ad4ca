package io.patchbay.simulator.state;

import java.util.List;
import java.util.UUID;

/**
 * A team interface of an LBFO team (behaviour: 3.5).
 *
 * @param vlan null where it is in Default mode
 * @param primary made with the team; only it can be in Default mode
 */
public record TeamNic(
        UUID guid,
        String alias,
        String description,
        int ifIndex,
        String mac,
        @org.jspecify.annotations.Nullable Integer vlan,
        boolean primary,
        List<String> bindings)
        implements NetInterface {
    public TeamNic {
        bindings = List.copyOf(bindings);
    }

    public TeamNic withBindings(List<String> newBindings) {
        return new TeamNic(guid, alias, description, ifIndex, mac, vlan, primary, newBindings);
    }
}
