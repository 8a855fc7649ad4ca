package io.patchbay.ui.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import io.patchbay.host.HostFailure;
import io.patchbay.host.HostOverview;
import io.patchbay.host.HostSnapshot;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.network.HostNetwork;
import io.patchbay.ui.parts.Notice;
import io.patchbay.ui.shell.HostRoute;
import io.patchbay.ui.shell.Paths;
import io.patchbay.ui.shell.Placed;
import io.patchbay.ui.texts.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view that plans a change of one host, from what was last read of it. */
abstract class ChangeView extends Div implements BeforeEnterObserver, Placed {
    private static final long serialVersionUID = 1;

    final transient Speaker speaker = Speaker.here();
    private final transient Hosts hosts;
    private final String titleKey;
    private transient @Nullable RegisteredHost host;

    ChangeView(Hosts hosts, String titleKey) {
        this.hosts = hosts;
        this.titleKey = titleKey;
        addClassName("pb-change");
    }

    @Override
    public final List<Place> place() {
        RegisteredHost known = host;
        return known == null
                ? List.of(new Place(speaker.say(titleKey), null))
                : List.of(
                        new Place(speaker.say("ui.nav.fleet"), Paths.FLEET),
                        new Place(known.displayName(), Paths.host(known.id())),
                        new Place(speaker.say(titleKey), null));
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        HostOverview known = hosts.overview(HostRoute.id(event)).orElseThrow(NotFoundException::new);
        host = known.host();
        removeAll();
        HostSnapshot snapshot = known.snapshot();
        HostFailure failure = known.failure();
        if (snapshot == null || failure != null) {
            Notice away = new Notice(Notice.Tone.ERROR);
            away.say(
                    speaker.say("ui.change.not-now", known.host().displayName()),
                    failure == null ? "" : speaker.say(failure.message()),
                    failure == null ? speaker.say("ui.change.read-first") : speaker.say(failure.remedy()));
            add(away);
            return;
        }
        plan(event, known.host(), snapshot.network());
    }

    /** The host can be read, and this is what is known of it. */
    abstract void plan(BeforeEnterEvent event, RegisteredHost host, HostNetwork network);

    final void leave(RegisteredHost left) {
        getUI().ifPresent(ui -> ui.navigate(Paths.host(left.id())));
    }
}
