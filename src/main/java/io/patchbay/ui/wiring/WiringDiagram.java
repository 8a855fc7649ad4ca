package io.patchbay.ui.wiring;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import io.patchbay.diagram.Picture;
import io.patchbay.diagram.Subjects;
import io.patchbay.network.Subject;
import io.patchbay.ui.texts.Speaker;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A host's wiring diagram. It is given a picture, for what is predicted or small, or an address from which the browser
 * fetches it, so that the session stays small.
 */
@Tag("patchbay-wiring")
@JsModule("./patchbay-wiring.ts")
public class WiringDiagram extends Component implements HasSize, HasStyle {

    /** @param name what the whole picture is called to a screen reader, in the person's language */
    public WiringDiagram(String name) {
        getElement().setAttribute("name", name);
        getElement().addPropertyChangeListener("selected", "subject-selected", ignored -> {});
    }

    /** Shows a picture that the server has. */
    public void setPicture(Picture picture) {
        getElement().removeAttribute("src");
        getElement().setPropertyBean("picture", picture);
    }

    /**
     * Lets the browser fetch the picture, again whenever the revision is another.
     *
     * @param url relative to the application's root page, such as {@code api/hosts/…/picture}
     * @param revision the content's hash
     */
    public void setSource(String url, String revision) {
        getElement().setAttribute("src", url);
        getElement().setAttribute("revision", revision);
    }

    /** Points at subjects from outside: they are lit as if hovered. None at all puts the light out. */
    public void highlight(Subject... subjects) {
        getElement()
                .setPropertyList(
                        "highlighted",
                        Arrays.stream(subjects).map(Subjects::text).toList());
    }

    /** Chooses a subject as a click would, without an event; null chooses none. */
    public void select(@Nullable Subject subject) {
        getElement().setProperty("selected", subject == null ? null : Subjects.text(subject));
    }

    /** Told when a person chooses something in the picture, or nothing any more. */
    public Registration addSelectionListener(ComponentEventListener<Selected> listener) {
        return addListener(Selected.class, listener);
    }

    /** Told when the pointer or the keyboard comes to something, or leaves. Each is a round trip: rarely needed. */
    public Registration addHoverListener(ComponentEventListener<Hovered> listener) {
        return addListener(Hovered.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().setPropertyMap("texts", Speaker.of(this).patterns("wiring.", "ui.list."));
    }

    /** A person's choice. */
    @DomEvent("subject-selected")
    public static class Selected extends ComponentEvent<WiringDiagram> {
        private static final long serialVersionUID = 1;

        private final transient Optional<Subject> subject;

        public Selected(
                WiringDiagram source, boolean fromClient, @EventData("event.detail.subject") @Nullable String subject) {
            super(source, fromClient);
            this.subject = Optional.ofNullable(subject).flatMap(Subjects::parse);
        }

        /** Empty where nothing is chosen any more. */
        public Optional<Subject> subject() {
            return subject;
        }
    }

    /** What a person points at. */
    @DomEvent("subject-hovered")
    public static class Hovered extends ComponentEvent<WiringDiagram> {
        private static final long serialVersionUID = 1;

        private final transient Optional<Subject> subject;

        public Hovered(
                WiringDiagram source, boolean fromClient, @EventData("event.detail.subject") @Nullable String subject) {
            super(source, fromClient);
            this.subject = Optional.ofNullable(subject).flatMap(Subjects::parse);
        }

        /** Empty where the pointer left. */
        public Optional<Subject> subject() {
            return subject;
        }
    }
}
