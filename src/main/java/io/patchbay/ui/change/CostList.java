package io.patchbay.ui.change;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.patchbay.change.plan.Plan;
import io.patchbay.network.HostNetwork;
import io.patchbay.ui.texts.Speaker;

/** What a plan costs, the whole of it in a sentence. */
final class CostList extends UnorderedList {
    private static final long serialVersionUID = 1;

    CostList(Plan plan, HostNetwork network, Speaker speaker) {
        addClassName("pb-findings");
        Costs costs = Costs.of(plan.risk(), network);
        ListItem item = new ListItem(costs.icon().svg(), new Span(speaker.say(costs.said())));
        item.getElement().setAttribute("data-severity", costs.severity());
        add(item);
    }
}
