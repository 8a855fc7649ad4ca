package io.patchbay.ui.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.SelectionPreservationMode;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.patchbay.change.intent.LoadBalancing;
import io.patchbay.change.plan.Planner;
import io.patchbay.change.plan.UplinkCandidate;
import io.patchbay.network.AdapterId;
import io.patchbay.network.Finding;
import io.patchbay.network.IpConfiguration;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Severity;
import io.patchbay.ui.parts.FindingList;
import io.patchbay.ui.parts.Words;
import io.patchbay.ui.texts.Speaker;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which cables? With two or more the switch teams them itself. */
final class CablesPage extends WizardPage {
    private static final long serialVersionUID = 1;

    private final transient NewSwitchDraft draft;
    private final transient Speaker speaker;
    private final transient Runnable changed;
    private final CheckboxGroup<AdapterId> cables = new CheckboxGroup<>();
    private final RadioButtonGroup<LoadBalancing> balancing = new RadioButtonGroup<>();
    private final FindingList findings;
    private transient List<UplinkCandidate> candidates = List.of();

    CablesPage(NewSwitchDraft draft, Speaker speaker, Runnable changed) {
        super(speaker, "ui.wizard.cables", draft.name().strip());
        this.draft = draft;
        this.speaker = speaker;
        this.changed = changed;
        findings = new FindingList(speaker);
        cables.setId("cables");
        cables.addClassName("pb-choices");
        cables.setAriaLabel(
                speaker.say("ui.wizard.cables.question", draft.name().strip()));
        cables.setSelectionPreservationMode(SelectionPreservationMode.PRESERVE_ALL);
        cables.setRenderer(new ComponentRenderer<>(this::choice));
        cables.setItemEnabledProvider(
                id -> draft.nics().contains(id) || candidate(id).fit());
        candidates = Planner.uplinkCandidates(draft.network(), draft.nics());
        cables.setItems(candidates.stream().map(each -> each.adapter().id()).toList());
        cables.setValue(new LinkedHashSet<>(draft.nics()));
        cables.addValueChangeListener(change -> choose(change.getValue()));

        balancing.setId("load-balancing");
        balancing.setLabel(speaker.say("ui.wizard.balancing"));
        balancing.setHelperText(speaker.say("ui.wizard.balancing.help"));
        balancing.setItems(LoadBalancing.values());
        balancing.setItemLabelGenerator(each -> speaker.say("ui.wizard.balancing." + each));
        balancing.setValue(draft.loadBalancing());
        balancing.addValueChangeListener(change -> {
            draft.loadBalancing(change.getValue());
            changed.run();
        });
        add(cables, findings, balancing);
        if (candidates.isEmpty()) {
            Div none = new Div(new Span(speaker.say("ui.wizard.cables.none")));
            none.addClassName("pb-notice");
            add(none);
        }
        judge();
    }

    @Override
    boolean answered() {
        if (draft.nics().isEmpty()) {
            cables.setErrorMessage(speaker.say("ui.wizard.cables.missing"));
            cables.setInvalid(true);
            return false;
        }
        return judge();
    }

    private void choose(Set<AdapterId> chosen) {
        draft.nics(chosen);
        cables.setInvalid(false);
        candidates = Planner.uplinkCandidates(draft.network(), draft.nics());
        // one by one: refreshing all in the middle of a choice gives every tick a new key, and the choice is lost on
        // screen
        candidates.forEach(
                each -> cables.getDataProvider().refreshItem(each.adapter().id()));
        judge();
        changed.run();
    }

    /** What is said of the chosen ones together; what speaks against one alone stands beside it. */
    private boolean judge() {
        balancing.setVisible(draft.nics().size() > 1);
        List<Finding> chosen = candidates.stream()
                .filter(each -> draft.nics().contains(each.adapter().id()))
                .flatMap(each -> each.findings().stream())
                .distinct()
                .toList();
        findings.show(chosen);
        return chosen.stream().noneMatch(each -> each.severity() == Severity.ERROR);
    }

    private UplinkCandidate candidate(AdapterId id) {
        return candidates.stream()
                .filter(each -> each.adapter().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Component choice(AdapterId id) {
        UplinkCandidate candidate = candidate(id);
        NetAdapter adapter = candidate.adapter();
        boolean taken = draft.nics().contains(id);
        List<Component> against = new ArrayList<>();
        if (!taken) {
            for (Finding each : candidate.findings()) {
                Span why = new Span(speaker.say(each.message()));
                why.addClassName("pb-choice-why");
                why.getElement()
                        .setAttribute("data-severity", each.severity().name().toLowerCase(Locale.ROOT));
                against.add(why);
            }
        }
        String what = adapter.location().isBlank()
                ? adapter.description()
                : adapter.description() + ", " + adapter.location();
        List<String> facts = new ArrayList<>();
        facts.add(speaker.say(Words.link(adapter)));
        facts.add(addresses(adapter.ip()));
        return new Choice(adapter.name(), what, facts, against);
    }

    private String addresses(IpConfiguration ip) {
        List<String> usable = ip.addresses().stream()
                .filter(each -> !each.linkLocal())
                .map(IpConfiguration.Address::address)
                .toList();
        return usable.isEmpty() ? speaker.say("ui.wizard.cables.no-address") : speaker.list(usable);
    }
}
