package io.patchbay.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import io.patchbay.ui.texts.Speaker;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view that could not be made: our fault. Says so, and gives the words by which the log knows it. */
@ParentLayout(MainLayout.class)
@PermitAll
public class FailedView extends Div implements HasErrorParameter<Exception>, Placed {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(FailedView.class);
    private static final int SHORT = 8;

    private final transient Speaker speaker = Speaker.here();

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String name = UUID.randomUUID().toString().substring(0, SHORT).toUpperCase(Locale.ROOT);
        LOG.error(
                "A view failed, shown as {}: {}", name, event.getLocation().getPath(), parameter.getCaughtException());
        addClassNames("pb-page", "pb-lost");
        add(
                new H1(speaker.say("ui.failed.title")),
                new Paragraph(speaker.say("ui.failed.text", name)),
                new Anchor(Paths.FLEET, speaker.say("ui.to-fleet")));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public List<Place> place() {
        return List.of(
                new Place(speaker.say("ui.nav.fleet"), Paths.FLEET), new Place(speaker.say("ui.failed.title"), null));
    }
}
