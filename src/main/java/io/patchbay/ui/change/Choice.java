package io.patchbay.ui.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What stands beside a tick: a name, what it is, at the right a fact, and below what speaks against it. */
final class Choice extends Div {
    private static final long serialVersionUID = 1;

    Choice(String name, String what, List<String> facts, List<Component> against) {
        addClassName("pb-choice");
        Span title = new Span(name);
        title.addClassName("pb-choice-name");
        Div words = new Div(title);
        if (!what.isBlank()) {
            Span line = new Span(what);
            line.addClassName("pb-choice-what");
            words.add(line);
        }
        words.add(against);
        add(words);
        if (!facts.isEmpty()) {
            Div right = new Div();
            right.addClassName("pb-choice-facts");
            facts.forEach(each -> right.add(new Span(each)));
            add(right);
        }
    }
}
