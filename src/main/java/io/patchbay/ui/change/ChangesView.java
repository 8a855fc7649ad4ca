package io.patchbay.ui.change;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.patchbay.change.Changes;
import io.patchbay.change.Run;
import io.patchbay.host.HostId;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.ui.live.ChangeFeed;
import io.patchbay.ui.live.News;
import io.patchbay.ui.parts.When;
import io.patchbay.ui.shell.MainLayout;
import io.patchbay.ui.shell.Paths;
import io.patchbay.ui.shell.Placed;
import io.patchbay.ui.texts.Speaker;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The journal's runs, the newest first. */
@Route(value = Paths.CHANGES, layout = MainLayout.class)
@PermitAll
public class ChangesView extends Div implements BeforeEnterObserver, Placed {
    private static final int MOST = 200;
    private static final long serialVersionUID = 1;

    private final transient Changes changes;
    private final transient Hosts hosts;
    private final transient Speaker speaker = Speaker.here();
    private final transient When when = When.here();
    private final Grid<Run> grid = new Grid<>();
    private final Div empty = new Div();
    private transient Map<HostId, String> names = Map.of();

    ChangesView(Changes changes, Hosts hosts, ChangeFeed feed) {
        this.changes = changes;
        this.hosts = hosts;
        addClassName("pb-page");
        addClassName("pb-fleet");
        grid.setId("changes");
        grid.setAriaLabel(speaker.say("ui.changes.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("pb-fleet-grid");
        columns();
        empty.addClassName("pb-empty");
        empty.add(new Div(
                new H2(speaker.say("ui.changes.empty.title")), new Paragraph(speaker.say("ui.changes.empty.text"))));
        add(new H1(speaker.say("ui.changes.title")), empty, grid);
        feed.follow(this, news -> {
            if (news.stream().anyMatch(News.RunStands.class::isInstance)) {
                show();
            }
        });
    }

    @Override
    public List<Place> place() {
        return List.of(new Place(speaker.say("ui.nav.changes"), null));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<RegisteredHost> all = hosts.list();
        names = all.stream().collect(Collectors.toMap(RegisteredHost::id, RegisteredHost::displayName));
        List<Run> runs = all.stream()
                .flatMap(host -> changes.history(host.id(), MOST).stream())
                .sorted(Comparator.comparing(Run::number).reversed())
                .limit(MOST)
                .toList();
        empty.setVisible(runs.isEmpty());
        grid.setVisible(!runs.isEmpty());
        grid.setItems(runs);
        grid.setAllRowsVisible(runs.size() <= 25);
    }

    private void columns() {
        grid.addColumn(LitRenderer.<Run>of("<a href=\"${item.path}\">${item.title}</a>")
                        .withProperty("path", run -> Paths.run(run.id()))
                        .withProperty("title", run -> speaker.say(run.title())))
                .setHeader(speaker.say("ui.changes.column.what"))
                .setFlexGrow(3)
                .setWidth("240px");
        grid.addColumn(Run::number)
                .setHeader(speaker.say("ui.changes.column.number"))
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addColumn(run -> names.getOrDefault(run.host(), ""))
                .setHeader(speaker.say("ui.fleet.column.host"))
                .setWidth("150px");
        grid.addColumn(Run::startedBy)
                .setHeader(speaker.say("ui.changes.column.who"))
                .setWidth("120px");
        grid.addColumn(run -> when.moment(run.startedAt()))
                .setHeader(speaker.say("ui.changes.column.when"))
                .setWidth("190px");
        grid.addColumn(LitRenderer.<Run>of(
                                "<span class=\"pb-tag\" data-severity=\"${item.severity}\">${item.state}</span>")
                        .withProperty("severity", ChangesView::severity)
                        .withProperty("state", run -> speaker.say("ui.run.short." + run.state())))
                .setHeader(speaker.say("ui.changes.column.state"))
                .setWidth("150px");
    }

    private static String severity(Run run) {
        return switch (run.state()) {
            case RUNNING -> "note";
            case COMPLETED -> "ok";
            case REFUSED, FAILED -> "error";
            case UNKNOWN, INTERRUPTED -> "warning";
        };
    }
}
