package io.patchbay.ui.parts;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.patchbay.network.Finding;
import io.patchbay.ui.texts.Speaker;
import java.util.List;
import java.util.Locale;

/** What a person should know before she goes on: each with its severity as sign and word. */
public class FindingList extends UnorderedList {
    private static final long serialVersionUID = 1;

    private final transient Speaker speaker;

    public FindingList(Speaker speaker) {
        this.speaker = speaker;
        addClassName("pb-findings");
        getElement().setAttribute("aria-live", "polite");
    }

    public final void show(List<Finding> findings) {
        removeAll();
        setVisible(!findings.isEmpty());
        for (Finding each : findings) {
            Icons icon =
                    switch (each.severity()) {
                        case ERROR -> Icons.CROSS;
                        case WARNING -> Icons.CAUTION;
                        case NOTE -> Icons.NOTE;
                    };
            String severity = each.severity().name().toLowerCase(Locale.ROOT);
            Span word = new Span(speaker.say("ui.severity." + severity) + " ");
            word.addClassName("pb-unseen");
            ListItem item = new ListItem(icon.svg(), new Span(word, new Span(speaker.say(each.message()))));
            item.getElement().setAttribute("data-severity", severity);
            add(item);
        }
    }
}
