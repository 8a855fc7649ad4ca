package io.patchbay.ui.parts;

import com.vaadin.flow.component.html.DescriptionList;
import io.patchbay.ui.texts.Speaker;

/** Names and values, one a line. */
public class Facts extends DescriptionList {
    private static final long serialVersionUID = 1;

    private final transient Speaker speaker;

    public Facts(Speaker speaker) {
        this.speaker = speaker;
        addClassName("pb-facts");
    }

    /** @param value left out where it is blank */
    public Facts say(String nameKey, String value) {
        return line(nameKey, value, false);
    }

    /** For addresses, MACs, versions: what one compares letter by letter. */
    public Facts mono(String nameKey, String value) {
        return line(nameKey, value, true);
    }

    private Facts line(String nameKey, String value, boolean mono) {
        if (!value.isBlank()) {
            Description description = new Description(value);
            if (mono) {
                description.addClassName("pb-mono");
            }
            add(new Term(speaker.say(nameKey)), description);
        }
        return this;
    }
}
