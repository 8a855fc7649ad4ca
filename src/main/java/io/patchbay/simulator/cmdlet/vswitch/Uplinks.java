package io.patchbay.simulator.cmdlet.vswitch;

import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.error.ErrorCategory;
import io.patchbay.simulator.pipeline.Unconfirmed;
import io.patchbay.simulator.state.Bindings;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.HostVnic;
import io.patchbay.simulator.state.NetInterface;
import io.patchbay.simulator.state.Nic;
import io.patchbay.simulator.state.TeamNic;
import io.patchbay.simulator.state.VirtualSwitch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the adapters that are to go under a switch, and refuses those that can't (behaviour: 1.21, 1.22, 2.10, 3.9). */
final class Uplinks {
    /** An embedded team has eight members at most (behaviour: 2.8). */
    private static final int MOST_MEMBERS = 8;

    private Uplinks() {}

    /** By connection names: equality, letter case aside, no wildcards (behaviour: 1.21). */
    static List<NetInterface> named(HostState host, List<String> names) {
        List<NetInterface> found = new ArrayList<>();
        for (String name : names) {
            if (name.indexOf('\'') >= 0) {
                // the module splices the name into a WQL query without escaping it
                throw HyperVRefusals.of("Unspecified", ErrorCategory.NOT_SPECIFIED, "Invalid query ");
            }
            found.add(host.interfaces().stream()
                    .filter(each -> each.alias().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name)));
        }
        return found;
    }

    static List<NetInterface> described(HostState host, List<String> descriptions) {
        List<NetInterface> found = new ArrayList<>();
        for (String description : descriptions) {
            found.add(host.interfaces().stream()
                    .filter(each -> each.description().equalsIgnoreCase(description))
                    .findFirst()
                    .orElseThrow(HyperVRefusals::noMatchingElement));
        }
        return found;
    }

    /** Its text is not confirmed; its id and category are. */
    private static io.patchbay.simulator.error.CmdletFailed unknown(String name) {
        return HyperVRefusals.of(
                "Unspecified",
                ErrorCategory.NOT_SPECIFIED,
                "The network adapter '%s' could not be found.".formatted(name));
    }

    /**
     * Refuses what can't be connected.
     *
     * @param own the switch that is asking, whose members are bound already; null for a new one
     * @param allowLbfo whether the override of Server 2022 was given
     */
    static void check(
            HostState host,
            List<NetInterface> wanted,
            boolean teamed,
            boolean allowLbfo,
            @Nullable UUID own,
            Unconfirmed unconfirmed) {
        wanted.forEach(each -> checkOffered(host, each));
        if (new HashSet<>(wanted).size() != wanted.size() || wanted.size() > MOST_MEMBERS) {
            throw HyperVRefusals.invalidParameter("The parameter is incorrect.");
        }
        wanted.forEach(each -> checkFree(host, each, own));
        wanted.forEach(each -> checkLbfo(host, each, teamed, allowLbfo));
        wanted.forEach(Uplinks::checkWireless);
        boolean oneSpeed = wanted.stream().mapToLong(host::speed).distinct().count() <= 1;
        if (teamed && unconfirmed.memberSpeed() && !oneSpeed) {
            throw HyperVRefusals.operationFailed(HyperVRefusals.CONNECTING);
        }
    }

    /** VMMS offers NICs that are switched on and in no LBFO team, and team NICs. */
    private static void checkOffered(HostState host, NetInterface wanted) {
        boolean offered =
                switch (wanted) {
                    case Nic nic -> nic.enabled() && host.teamOf(nic.guid()).isEmpty();
                    case TeamNic ignored -> true;
                    case HostVnic ignored -> false;
                };
        if (!offered) {
            throw HyperVRefusals.noMatchingElement();
        }
    }

    private static void checkFree(HostState host, NetInterface wanted, @Nullable UUID own) {
        UUID over = host.switchOver(wanted.guid()).map(VirtualSwitch::id).orElse(null);
        boolean stale = over == null && wanted.bindings().contains(Bindings.SWITCH);
        if (stale || (over != null && !over.equals(own))) {
            throw HyperVRefusals.of(
                    "ObjectInUse",
                    ErrorCategory.RESOURCE_BUSY,
                    "%s External Ethernet adapter '%s' is already bound to the Microsoft Virtual Switch protocol."
                            .formatted(HyperVRefusals.CONNECTING, wanted.description()));
        }
    }

    private static void checkLbfo(HostState host, NetInterface wanted, boolean teamed, boolean allowLbfo) {
        if (!(wanted instanceof TeamNic)) {
            return;
        }
        int build = host.windows().build();
        if (build >= 26100) {
            throw HyperVRefusals.operationFailed(HyperVRefusals.CONNECTING
                    + "\nAn LBFO team may not be attached to the Hyper-V Virtual Switch. If teaming is required, use the"
                    + " 'New-VMSwitch' to create a Switch Embedded Team (SET). For more information, please see:"
                    + " https://go.microsoft.com/fwlink/?linkid=2185083.");
        }
        if (build >= 20348 && !allowLbfo) {
            throw HyperVRefusals.operationFailed(HyperVRefusals.CONNECTING
                    + "\nAttaching a virtual switch to an LBFO team is deprecated. Switch Embedded Teaming (SET) is an inbox"
                    + " replacement for this functionality. For more information on LBFO deprecation please see"
                    + " https://aka.ms/LBFODeprecation. To override this block, use the AllowNetLbfoTeams option in"
                    + " New-VMSwitch.");
        }
        if (teamed) {
            throw HyperVRefusals.operationFailed(HyperVRefusals.CONNECTING);
        }
    }

    /** Often fails in life; always here, since the simulator has no network bridge (behaviour: 9.12, E2). */
    private static void checkWireless(NetInterface wanted) {
        if (wanted instanceof Nic nic && nic.medium() == Nic.Medium.WIFI) {
            throw HyperVRefusals.objectNotFound("%s\nEthernet port '{%s}' bind failed: Element not found. (0x80070490)."
                    .formatted(HyperVRefusals.CONNECTING, nic.guid().toString().toUpperCase(Locale.ROOT)));
        }
    }
}
