package io.patchbay.ui.parts;

import com.vaadin.flow.component.html.Span;
import io.patchbay.ui.texts.Speaker;

/** A host's state as a small sign: colour, shape, and the word for who can't see it. */
public class StateDot extends Span {
    private static final long serialVersionUID = 1;

    public StateDot(HostState state, Speaker speaker) {
        addClassName("pb-dot");
        getElement().setAttribute("role", "img");
        show(state, speaker);
    }

    public final void show(HostState state, Speaker speaker) {
        String said = speaker.say("ui.state." + state.word());
        getElement().setAttribute("data-state", state.word());
        getElement().setAttribute("aria-label", said);
        getElement().setAttribute("title", said);
    }
}
