package io.patchbay.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.patchbay.ui.texts.Speaker;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Things that happen one after the other, and how far they are. */
public class StepList extends OrderedList {
    private static final long serialVersionUID = 1;

    /** Where a step stands. */
    public enum Mark {
        WAITING(Icons.WAITING),
        RUNNING(Icons.WAITING),
        DONE(Icons.TICK),
        FAILED(Icons.CROSS),
        UNKNOWN(Icons.CAUTION),
        SKIPPED(Icons.SKIPPED);

        private final Icons icon;

        Mark(Icons icon) {
            this.icon = icon;
        }
    }

    private final transient Speaker speaker;

    public StepList(Speaker speaker) {
        this.speaker = speaker;
        addClassName("pb-steps");
        getElement().setAttribute("aria-live", "polite");
    }

    /** @param details below the title, in order; @param time at the right, or null */
    public ListItem add(String id, Mark mark, String title, @Nullable String time, Component... details) {
        ListItem item = new ListItem();
        item.setId("step-" + id);
        String word = mark.name().toLowerCase(Locale.ROOT);
        item.getElement().setAttribute("data-state", word);
        Span sign = new Span(mark.icon.svg(), unseen(speaker.say("ui.mark." + word)));
        sign.addClassName("pb-mark");
        Span name = new Span(title);
        name.addClassName("pb-step-title");
        Div words = new Div(name);
        words.add(details);
        item.add(sign, words);
        if (time != null) {
            Span when = new Span(time);
            when.addClassName("pb-step-time");
            item.add(when);
        }
        add(item);
        return item;
    }

    /** What was found or what happened. */
    public static Paragraph detail(String text) {
        return new Paragraph(text);
    }

    /** What to do next. */
    public static Paragraph remedy(String text) {
        Paragraph remedy = new Paragraph(text);
        remedy.addClassName("pb-remedy");
        return remedy;
    }

    private static Span unseen(String text) {
        Span span = new Span(text);
        span.addClassName("pb-unseen");
        return span;
    }
}
