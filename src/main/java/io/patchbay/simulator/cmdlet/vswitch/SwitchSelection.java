package io.patchbay.simulator.cmdlet.vswitch;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.binding.Texts;
import io.patchbay.simulator.binding.Wildcard;
import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.VirtualSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which switches a name, an id or an object means. */
public final class SwitchSelection {
    private SwitchSelection() {}

    /**
     * Every switch whose name matches: a name is a pattern and need not be unique (behaviour: 0.5).
     *
     * @throws io.patchbay.simulator.error.CmdletFailed where a name without wildcards matches none
     */
    public static List<VirtualSwitch> named(HostState host, String name) {
        Wildcard pattern = Wildcard.of(name);
        List<VirtualSwitch> found = host.switches().stream()
                .filter(each -> pattern.matches(each.name()))
                .toList();
        if (found.isEmpty() && !Wildcard.isIn(name)) {
            throw HyperVRefusals.noSwitchNamed(name);
        }
        return found;
    }

    /** The switch that a passed object stands for, as it is now; it may be gone by now (E5). */
    public static VirtualSwitch of(HostState host, PsObject object) {
        return host.switchOf(id(object)).orElseThrow(HyperVRefusals::noSwitch);
    }

    /** The ids that bound objects stand for. */
    static UUID id(PsObject object) {
        PsValue id = object.property("Id");
        UUID parsed = id == null ? null : Texts.guid(Texts.of(id));
        if (parsed == null) {
            throw HyperVRefusals.noSwitch();
        }
        return parsed;
    }

    /** Exactly one switch of that name, as Connect- and Add-VMNetworkAdapter need it (behaviour: 0.5, E20). */
    public static VirtualSwitch single(HostState host, String name) {
        Wildcard pattern = Wildcard.of(name);
        List<VirtualSwitch> found = new ArrayList<>(host.switches());
        found.removeIf(each -> !pattern.matches(each.name()));
        if (found.isEmpty()) {
            throw HyperVRefusals.noSwitchNamed(name);
        }
        if (found.size() > 1) {
            throw HyperVRefusals.moreThanOne();
        }
        return found.getFirst();
    }
}
