package io.patchbay.ui.host;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.patchbay.access.People;
import io.patchbay.access.Person;
import io.patchbay.change.Changes;
import io.patchbay.host.HostId;
import io.patchbay.host.HostOverview;
import io.patchbay.host.HostReadings;
import io.patchbay.host.HostSnapshot;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.host.Hosts;
import io.patchbay.network.Subject;
import io.patchbay.ui.live.ChangeFeed;
import io.patchbay.ui.live.News;
import io.patchbay.ui.shell.HostRoute;
import io.patchbay.ui.shell.MainLayout;
import io.patchbay.ui.shell.Paths;
import io.patchbay.ui.shell.Placed;
import io.patchbay.ui.texts.Speaker;
import io.patchbay.ui.wiring.WiringDiagram;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One host: the wiring in the middle, what Windows shows beside it. What is chosen in one lights up in the other. */
@Route(value = Paths.HOST, layout = MainLayout.class)
@PermitAll
public class HostView extends Div implements BeforeEnterObserver, Placed {
    private static final long serialVersionUID = 1;

    private final transient Hosts hosts;
    private final transient HostReadings readings;
    private final transient People people;
    private final transient Changes changes;
    private final transient Clock clock;
    private final transient Speaker speaker = Speaker.here();
    private final HostStanding standing = new HostStanding(speaker);
    private final WiringDiagram diagram = new WiringDiagram(speaker.say("ui.host.wiring"));
    private final Section canvas = new Section();
    private final Aside side = new Aside();
    private final WindowsList windows = new WindowsList(speaker, this::choose);
    private transient @Nullable HostHeader header;
    private transient @Nullable Inspector inspector;
    private transient @Nullable HostOverview known;
    private transient Subject chosen = new Subject.Host();

    HostView(Hosts hosts, HostReadings readings, People people, Changes changes, Clock clock, ChangeFeed feed) {
        this.hosts = hosts;
        this.readings = readings;
        this.people = people;
        this.changes = changes;
        this.clock = clock;
        addClassName("pb-host");
        canvas.addClassName("pb-canvas");
        canvas.add(diagram);
        side.addClassName("pb-side");
        diagram.addSelectionListener(event -> choose(event.subject().orElseGet(Subject.Host::new)));
        feed.follow(this, this::hear);
    }

    @Override
    public List<Place> place() {
        String name = known == null ? "" : known.host().displayName();
        return List.of(new Place(speaker.say("ui.nav.fleet"), Paths.FLEET), new Place(name, null));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        HostId id = HostRoute.id(event);
        HostOverview now = hosts.overview(id).orElseThrow(NotFoundException::new);
        Subject asked = HostRoute.subject(event).orElseGet(Subject.Host::new);
        if (known == null || !known.host().id().equals(id)) {
            build(id);
            known = null;
        }
        show(now);
        choose(asked);
    }

    private void build(HostId id) {
        removeAll();
        side.removeAll();
        header = new HostHeader(
                speaker,
                clock,
                this::readNow,
                () -> getUI().ifPresent(ui -> Paths.go(ui, Paths.newSwitch(id))),
                () -> getUI().ifPresent(ui -> Paths.go(ui, Paths.connection(id))));
        inspector = new Inspector(id, speaker);
        side.add(inspector, windows);
        Div main = new Div(header, standing, canvas);
        main.addClassName("pb-host-main");
        add(main, side);
    }

    private void hear(Collection<News> news) {
        HostOverview before = known;
        if (before == null) {
            return;
        }
        HostId id = before.host().id();
        boolean concerned = news.stream().anyMatch(each -> switch (each) {
            case News.HostList(HostId host) -> host.equals(id);
            case News.HostState(HostId host, boolean _) -> host.equals(id);
            case News.RunStands(var run) -> run.host().equals(id);
        });
        if (concerned) {
            hosts.overview(id).ifPresentOrElse(this::show, () -> getUI().ifPresent(ui -> ui.navigate(Paths.FLEET)));
        }
    }

    private void show(HostOverview now) {
        HostOverview before = known;
        known = now;
        boolean admin = people.current().map(Person::admin).orElse(false);
        if (header != null) {
            header.show(now, admin);
        }
        standing.show(now, changes.underWay(now.host().id()).orElse(null));
        HostSnapshot snapshot = now.snapshot();
        canvas.getElement().setAttribute("data-stale", now.failure() != null);
        side.setVisible(snapshot != null);
        canvas.setVisible(snapshot != null);
        if (snapshot == null) {
            return;
        }
        HostSnapshot shown = before == null ? null : before.snapshot();
        if (shown == null || !shown.contentHash().equals(snapshot.contentHash())) {
            draw(snapshot);
        }
    }

    /** The browser fetches the picture itself, so that a session keeps none. */
    private void draw(HostSnapshot snapshot) {
        diagram.setSource("api/hosts/" + snapshot.host() + "/picture", snapshot.contentHash());
        windows.show(snapshot.network());
        choose(chosen);
    }

    /** From the picture, from the list, or from the address: both show it. */
    private void choose(Subject subject) {
        chosen = subject;
        HostOverview now = known;
        HostSnapshot snapshot = now == null ? null : now.snapshot();
        if (now == null || snapshot == null || inspector == null) {
            return;
        }
        boolean admin = people.current().map(Person::admin).orElse(false);
        diagram.select(subject instanceof Subject.Host ? null : subject);
        windows.choose(snapshot.network(), subject);
        inspector.show(snapshot.network(), subject, admin && now.failure() == null);
    }

    private void readNow() {
        HostOverview now = known;
        UI ui = UI.getCurrent();
        HostHeader shown = header;
        if (now == null || shown == null) {
            return;
        }
        shown.reading(true);
        Thread.ofVirtual().name("read-now").start(people.carry(() -> {
            try {
                readings.read(now.host().id());
            } catch (HostUnavailableException kept) {
                // the overview says why; the feed brings it
            } finally {
                ui.access(() -> shown.reading(false));
            }
        }));
    }
}
