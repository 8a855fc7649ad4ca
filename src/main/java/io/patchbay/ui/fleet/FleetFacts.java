package io.patchbay.ui.fleet;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.patchbay.host.HostOverview;
import io.patchbay.ui.parts.HostState;
import io.patchbay.ui.texts.Speaker;
import java.util.List;

/** The fleet in one line of numbers. */
final class FleetFacts extends Div {
    private static final long serialVersionUID = 1;

    private final transient Speaker speaker;

    FleetFacts(Speaker speaker) {
        this.speaker = speaker;
        addClassName("pb-fleet-facts");
    }

    void show(List<HostOverview> hosts) {
        removeAll();
        long switches = 0;
        long vnics = 0;
        for (HostOverview each : hosts) {
            var snapshot = each.snapshot();
            if (snapshot != null) {
                switches += snapshot.network().switches().size();
                vnics += snapshot.network().hostVnics().size()
                        + snapshot.network().virtualMachines().stream()
                                .mapToLong(machine -> machine.vnics().size())
                                .sum();
            }
        }
        long noted = count(hosts, HostState.NOTED);
        long away = count(hosts, HostState.AWAY);
        fact("hosts", hosts.size(), "");
        fact("switches", switches, "");
        fact("vnics", vnics, "");
        if (noted > 0) {
            fact("noted", noted, "warning");
        }
        if (away > 0) {
            fact("away", away, "error");
        }
    }

    private static long count(List<HostOverview> hosts, HostState state) {
        return hosts.stream().filter(each -> HostState.of(each) == state).count();
    }

    private void fact(String name, long number, String severity) {
        Span figure = new Span(Long.toString(number));
        figure.addClassName("pb-figure");
        Div fact = new Div(figure, new Span(speaker.say("ui.fleet.fact." + name, number)));
        if (!severity.isEmpty()) {
            fact.getElement().setAttribute("data-severity", severity);
        }
        add(fact);
    }
}
