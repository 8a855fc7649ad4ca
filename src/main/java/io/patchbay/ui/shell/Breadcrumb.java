package io.patchbay.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Fleet / HV01 / New switch. */
final class Breadcrumb extends Nav {
    private static final long serialVersionUID = 1;

    private final OrderedList steps = new OrderedList();

    Breadcrumb(String name) {
        addClassName("pb-crumbs");
        setAriaLabel(name);
        add(steps);
    }

    void show(List<Placed.Place> places) {
        steps.removeAll();
        for (Placed.Place each : places) {
            if (each.path() == null) {
                Span here = new Span(each.name());
                here.getElement().setAttribute("aria-current", "page");
                steps.add(new ListItem(here));
            } else {
                Anchor link = new Anchor(each.path(), each.name());
                link.setRouterIgnore(false);
                steps.add(new ListItem(link));
            }
        }
    }
}
