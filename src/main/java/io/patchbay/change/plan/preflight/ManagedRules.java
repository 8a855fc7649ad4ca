package io.patchbay.change.plan.preflight;

import io.patchbay.network.Finding;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.network.Subject;
import io.patchbay.network.VirtualSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Switches that something else looks after: Windows itself, containers, Network ATC (behaviour: 9.8, 9.9, 13.6 to 13.8). */
final class ManagedRules {
    /** Names of switches that Windows makes again by itself; these are not localised (behaviour: 9.9). */
    private static final Set<String> MADE_BY_WINDOWS = Set.of("wsl", "wsl (hyper-v firewall)", "layeredics");

    /** Docker's and other containers' network; a person may have chosen the same name, so it is only a warning. */
    private static final String CONTAINERS = "nat";

    private static final Pattern NETWORK_ATC = Pattern.compile("(Converged|Compute|Management|Storage)Switch\\(.+\\)");

    private ManagedRules() {}

    static List<Finding> about(VirtualSwitch each) {
        Subject subject = new Subject.Switch(each.id());
        List<Finding> findings = new ArrayList<>();
        if (each.system() || MADE_BY_WINDOWS.contains(each.name().toLowerCase(Locale.ROOT))) {
            findings.add(Finding.error(Message.of("change.find.switch.windows", each.name()), subject));
        } else if (each.name().equalsIgnoreCase(CONTAINERS)) {
            findings.add(Finding.warning(Message.of("change.find.switch.containers", each.name()), subject));
        } else if (NETWORK_ATC.matcher(each.name()).matches()) {
            findings.add(Finding.warning(Message.of("change.find.switch.atc", each.name()), subject));
        }
        return findings;
    }

    /** A name that would make others take the new switch for theirs. */
    static List<Finding> aboutNew(HostNetwork network, String name) {
        Optional<VirtualSwitch> managed = network.switches().stream()
                .filter(each -> NETWORK_ATC.matcher(each.name()).matches())
                .findFirst();
        List<Finding> findings = new ArrayList<>();
        managed.ifPresent(each -> findings.add(
                Finding.warning(Message.of("change.find.host.atc", each.name()), new Subject.Switch(each.id()))));
        String lower = name.toLowerCase(Locale.ROOT);
        if (MADE_BY_WINDOWS.contains(lower)
                || lower.equals(CONTAINERS)
                || NETWORK_ATC.matcher(name).matches()) {
            findings.add(Finding.warning(Message.of("change.find.name.managed", name), new Subject.Host()));
        }
        return findings;
    }
}
