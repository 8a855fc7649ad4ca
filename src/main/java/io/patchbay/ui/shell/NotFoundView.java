package io.patchbay.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.HttpStatusCode;
import io.patchbay.ui.texts.Speaker;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** An address where there is nothing: a host that was removed, a mistyped path. */
@ParentLayout(MainLayout.class)
@PermitAll
public class NotFoundView extends RouteNotFoundError implements Placed {
    private static final long serialVersionUID = 1;

    private final transient Speaker speaker = Speaker.here();

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Div page = new Div(
                new H1(speaker.say("ui.not-found.title")),
                new Paragraph(speaker.say("ui.not-found.text")),
                new Anchor(Paths.FLEET, speaker.say("ui.to-fleet")));
        page.addClassNames("pb-page", "pb-lost");
        getElement().appendChild(page.getElement());
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public List<Place> place() {
        return List.of(
                new Place(speaker.say("ui.nav.fleet"), Paths.FLEET),
                new Place(speaker.say("ui.not-found.title"), null));
    }
}
