package io.patchbay.ui.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.patchbay.change.Changes;
import io.patchbay.change.Run;
import io.patchbay.change.RunId;
import io.patchbay.diagram.Wiring;
import io.patchbay.host.HostReadings;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.network.Message;
import io.patchbay.ui.live.ChangeFeed;
import io.patchbay.ui.live.News;
import io.patchbay.ui.parts.Card;
import io.patchbay.ui.parts.CodeCard;
import io.patchbay.ui.parts.Notice;
import io.patchbay.ui.parts.StepList;
import io.patchbay.ui.parts.When;
import io.patchbay.ui.shell.MainLayout;
import io.patchbay.ui.shell.Paths;
import io.patchbay.ui.shell.Placed;
import io.patchbay.ui.texts.Speaker;
import io.patchbay.ui.wiring.WiringDiagram;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run: its steps as they go, what the host said, how it ended, and the fresh picture. */
@Route(value = Paths.RUN, layout = MainLayout.class)
@PermitAll
public class RunView extends Div implements BeforeEnterObserver, Placed {
    private static final long serialVersionUID = 1;

    private final transient Changes changes;
    private final transient Hosts hosts;
    private final transient HostReadings readings;
    private final transient Speaker speaker = Speaker.here();
    private final transient When when = When.here();
    private final H1 title = new H1();
    private final Paragraph started = new Paragraph();
    private final Div outcome = new Div();
    private final StepList steps = new StepList(speaker);
    private final Card picture = new Card(speaker.say("ui.run.picture"));
    private final WiringDiagram diagram = new WiringDiagram(speaker.say("ui.run.picture"));
    private final CodeCard forth = new CodeCard("powershell", speaker.say("ui.run.powershell"), speaker);
    private final CodeCard back = new CodeCard("powershell-undo", speaker.say("ui.plan.way-back"), speaker);
    private transient @Nullable Run run;

    RunView(Changes changes, Hosts hosts, HostReadings readings, ChangeFeed feed) {
        this.changes = changes;
        this.hosts = hosts;
        this.readings = readings;
        addClassNames("pb-page", "pb-run");
        started.addClassName("pb-lead");
        picture.add(diagram);
        picture.setId("fresh-picture");
        Card progress = new Card(speaker.say("ui.run.steps"), steps);
        Div left = new Div(title, started, outcome, progress);
        left.addClassName("pb-plan-words");
        Div right = new Div(forth, back);
        right.addClassName("pb-plan-pictures");
        add(left, right, picture);
        feed.follow(this, this::hear);
    }

    @Override
    public List<Place> place() {
        Run known = run;
        if (known == null) {
            return List.of(new Place(speaker.say("ui.nav.changes"), null));
        }
        String host = hosts.find(known.host()).map(RegisteredHost::displayName).orElse(speaker.say("ui.run.host-gone"));
        return List.of(
                new Place(speaker.say("ui.nav.fleet"), Paths.FLEET),
                new Place(host, Paths.host(known.host())),
                new Place(speaker.say("ui.run.number", known.number()), null));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RunId id;
        try {
            id = RunId.parse(event.getRouteParameters().get("run").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
        show(changes.run(id).orElseThrow(NotFoundException::new));
    }

    private void hear(Collection<News> news) {
        Run known = run;
        for (News each : news) {
            if (each instanceof News.RunStands(Run stands)
                    && known != null
                    && stands.id().equals(known.id())) {
                show(stands);
            }
        }
    }

    private void show(Run stands) {
        run = stands;
        getElement().setAttribute("data-run", stands.state().name());
        title.setText(speaker.say(stands.title()));
        started.setText(
                speaker.say("ui.run.started", stands.number(), when.moment(stands.startedAt()), stands.startedBy()));
        steps.removeAll();
        stands.steps().forEach(this::step);
        forth.show(stands.powerShell());
        back.show(stands.undoPowerShell());
        back.setVisible(!stands.undoPowerShell().isBlank());
        outcome.removeAll();
        if (!stands.underWay()) {
            outcome.add(ended(stands));
        }
        showPicture(stands);
    }

    private Notice ended(Run stands) {
        Notice notice = new Notice(
                switch (stands.state()) {
                    case RUNNING, COMPLETED -> Notice.Tone.OK;
                    case REFUSED, FAILED -> Notice.Tone.ERROR;
                    case UNKNOWN, INTERRUPTED -> Notice.Tone.WARNING;
                });
        notice.setId("run-outcome");
        Message said = stands.said();
        notice.say(speaker.say("ui.run.state." + stands.state()), said == null ? "" : speaker.say(said));
        Anchor host = new Anchor(Paths.host(stands.host()), speaker.say("ui.run.to-host"));
        host.setId("to-host");
        notice.offer(host);
        return notice;
    }

    private void step(Run.Step step) {
        StepList.Mark mark =
                switch (step.state()) {
                    case WAITING -> StepList.Mark.WAITING;
                    case RUNNING -> StepList.Mark.RUNNING;
                    case DONE -> StepList.Mark.DONE;
                    case FAILED -> StepList.Mark.FAILED;
                    case UNKNOWN -> StepList.Mark.UNKNOWN;
                    case SKIPPED -> StepList.Mark.SKIPPED;
                };
        List<Component> details = new ArrayList<>();
        Message said = step.said();
        if (said != null) {
            details.add(StepList.detail(speaker.say(said)));
        }
        for (Run.HostError error : step.errors()) {
            details.add(words(error));
        }
        var at = step.endedAt() != null ? step.endedAt() : step.startedAt();
        steps.add(
                step.id(),
                mark,
                speaker.say(step.title()),
                at == null ? null : when.time(at),
                details.toArray(Component[]::new));
    }

    /** What has no id was not said by the host: it is the connection's own account, and technical. */
    private Div words(Run.HostError error) {
        Div words = new Div();
        words.addClassName("pb-host-error");
        if (error.errorId().isEmpty() && error.category().isEmpty()) {
            words.add(new Span(speaker.say("ui.run.connection-detail", error.message())));
            return words;
        }
        Span id = new Span(speaker.say("ui.run.error-id", error.errorId(), error.category()));
        id.addClassName("pb-mono");
        words.add(new Span(error.message()), id);
        return words;
    }

    private void showPicture(Run stands) {
        var snapshot = readings.latest(stands.host())
                .filter(read -> Afterwards.shows(stands, read.readAt()))
                .orElse(null);
        picture.setVisible(snapshot != null);
        if (snapshot != null) {
            diagram.setPicture(Wiring.layout(snapshot.network()));
        }
    }
}
