package io.patchbay.ui.change;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.intent.LoadBalancing;
import io.patchbay.change.plan.Planner;
import io.patchbay.change.plan.Planning;
import io.patchbay.network.AdapterId;
import io.patchbay.network.Finding;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.InvalidValueException;
import io.patchbay.network.Severity;
import io.patchbay.network.VlanId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person has answered so far. Nothing is lost by going back, whichever way she then turns. */
final class NewSwitchDraft {

    /** What the switch is for; each is a kind of switch. */
    enum Purpose {
        OUTSIDE,
        HOST_AND_VMS,
        VMS_ONLY
    }

    /** The wizard's pages. */
    enum Page {
        PURPOSE,
        NAME,
        CABLES,
        HOST,
        PLAN
    }

    private final HostNetwork network;
    private Purpose purpose = Purpose.OUTSIDE;
    private String name = "";
    private String notes = "";
    private List<AdapterId> nics = List.of();
    private @Nullable Boolean shared;
    private @Nullable Integer vlan;
    private LoadBalancing loadBalancing = LoadBalancing.HYPER_V_PORT;

    NewSwitchDraft(HostNetwork network) {
        this.network = network;
    }

    HostNetwork network() {
        return network;
    }

    /** The questions that this purpose asks, in order. */
    List<Page> pages() {
        return purpose == Purpose.OUTSIDE
                ? List.of(Page.PURPOSE, Page.NAME, Page.CABLES, Page.HOST, Page.PLAN)
                : List.of(Page.PURPOSE, Page.NAME, Page.PLAN);
    }

    Purpose purpose() {
        return purpose;
    }

    void purpose(Purpose chosen) {
        purpose = chosen;
    }

    String name() {
        return name;
    }

    void name(String typed) {
        name = typed;
    }

    String notes() {
        return notes;
    }

    void notes(String typed) {
        notes = typed;
    }

    List<AdapterId> nics() {
        return nics;
    }

    /** Keeps the order in which they were chosen: the first one gives the host's adapter its MAC. */
    void nics(Set<AdapterId> chosen) {
        Set<AdapterId> ordered = new LinkedHashSet<>(nics);
        ordered.retainAll(chosen);
        ordered.addAll(chosen);
        nics = List.copyOf(ordered);
    }

    /** Until she says otherwise: yes, where a chosen NIC carries an address that the host would lose. */
    boolean shared() {
        Boolean said = shared;
        return said != null
                ? said
                : nics.stream().flatMap(id -> network.adapter(id).stream()).anyMatch(each -> each.ip()
                        .addressed());
    }

    void shared(boolean wanted) {
        shared = wanted;
    }

    @Nullable
    Integer vlan() {
        return vlan;
    }

    /** @param number as typed, even where no VLAN has it; null for untagged */
    void vlan(@Nullable Integer number) {
        vlan = number;
    }

    LoadBalancing loadBalancing() {
        return loadBalancing;
    }

    void loadBalancing(LoadBalancing chosen) {
        loadBalancing = chosen;
    }

    /** @throws InvalidValueException where the VLAN's number is none */
    CreateSwitch intent() {
        return intent(name.strip(), nics);
    }

    /** @throws InvalidValueException where the VLAN's number is none */
    Planning plan() {
        return Planner.plan(network, intent());
    }

    /** What speaks against the name alone: of the kind that has nothing but a name, all but the notes on that kind. */
    List<Finding> aboutName() {
        return Planner.plan(network, new CreateSwitch.Private(name.strip())).findings().stream()
                .filter(each -> each.severity() != Severity.NOTE)
                .toList();
    }

    /**
     * What would be if she went on from here, for the picture beside the question; of a switch to the outside without a
     * cable so far, with the first NIC that fits.
     */
    Optional<Planning> outlook(String nameWhereNone) {
        List<AdapterId> cables = new ArrayList<>(nics);
        if (purpose == Purpose.OUTSIDE && cables.isEmpty()) {
            Planner.uplinkCandidates(network, List.of()).stream()
                    .filter(each -> each.fit() && each.adapter().speed() > 0)
                    .findFirst()
                    .ifPresent(each -> cables.add(each.adapter().id()));
        }
        try {
            return Optional.of(Planner.plan(network, intent(name.isBlank() ? nameWhereNone : name.strip(), cables)));
        } catch (InvalidValueException unfinished) {
            return Optional.empty();
        }
    }

    private CreateSwitch intent(String called, List<AdapterId> cables) {
        return switch (purpose) {
            case OUTSIDE ->
                new CreateSwitch.External(
                        called,
                        cables,
                        shared(),
                        shared() && vlan != null ? new VlanId(vlan) : null,
                        loadBalancing,
                        notes);
            case HOST_AND_VMS -> new CreateSwitch.Internal(called, notes);
            case VMS_ONLY -> new CreateSwitch.Private(called, notes);
        };
    }
}
