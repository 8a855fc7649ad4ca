package io.patchbay.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;

/** A box with a title. */
public class Card extends Section {
    private static final long serialVersionUID = 1;

    private final H2 title = new H2();
    private final Header header = new Header(title);

    public Card(String titleText, Component... content) {
        addClassName("pb-card");
        title.setText(titleText);
        add(header);
        add(content);
    }

    public final void title(String text) {
        title.setText(text);
    }

    /** At the right of the title. */
    public final void tools(Component... tools) {
        header.add(tools);
    }
}
