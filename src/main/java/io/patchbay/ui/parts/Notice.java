package io.patchbay.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A box that says what is the matter and what to do next; read out when it appears. */
public class Notice extends Div {
    private static final long serialVersionUID = 1;

    /** How grave. */
    public enum Tone {
        ERROR("error", Icons.CROSS),
        WARNING("warning", Icons.CAUTION),
        NOTE("note", Icons.NOTE),
        OK("ok", Icons.TICK);

        private final String word;
        private final Icons icon;

        Tone(String word, Icons icon) {
            this.word = word;
            this.icon = icon;
        }
    }

    private final Div words = new Div();

    public Notice(Tone tone) {
        addClassName("pb-notice");
        getElement().setAttribute("data-severity", tone.word);
        getElement().setAttribute("role", tone == Tone.ERROR ? "alert" : "status");
        Svg icon = tone.icon.svg();
        add(icon, words);
    }

    /** @param more sentences, a paragraph each; blank ones are left out */
    public void say(String title, String... more) {
        words.removeAll();
        Span strong = new Span(title);
        strong.addClassName("pb-notice-title");
        words.add(strong);
        for (String each : more) {
            if (!each.isBlank()) {
                words.add(new Paragraph(each));
            }
        }
    }

    /** Something to do about it, below the words. */
    public void offer(Component... doors) {
        Div row = new Div(doors);
        row.addClassName("pb-actions");
        words.add(row);
    }
}
