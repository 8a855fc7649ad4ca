package io.patchbay.ui.fleet;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.patchbay.diagram.Sign;
import io.patchbay.host.ExampleHosts;
import io.patchbay.host.HostOverview;
import io.patchbay.host.HostSnapshot;
import io.patchbay.host.Hosts;
import io.patchbay.ui.live.ChangeFeed;
import io.patchbay.ui.live.News;
import io.patchbay.ui.shell.MainLayout;
import io.patchbay.ui.shell.Paths;
import io.patchbay.ui.shell.Placed;
import io.patchbay.ui.texts.Speaker;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** All hosts. */
@Route(value = Paths.FLEET, layout = MainLayout.class)
@PermitAll
public class FleetView extends Div implements BeforeEnterObserver, Placed {
    private static final long serialVersionUID = 1;

    private final transient Hosts hosts;
    private final transient ExampleHosts examples;
    private final transient Speaker speaker = Speaker.here();
    private final FleetFacts facts = new FleetFacts(speaker);
    private final FleetGrid grid;
    private final Div filled = new Div();
    private final Div bar = new Div();
    private final Paragraph nothingFound = new Paragraph();
    private String words = "";

    FleetView(Hosts hosts, ExampleHosts examples, Clock clock, ChangeFeed feed) {
        this.hosts = hosts;
        this.examples = examples;
        addClassName("pb-page");
        addClassName("pb-fleet");
        grid = new FleetGrid(speaker, clock, FleetView::sign);
        bar.addClassName("pb-actions");
        bar.addClassName("pb-fleet-bar");
        nothingFound.addClassName("pb-quiet");
        nothingFound.setId("nothing-found");
        filled.addClassName("pb-fleet-filled");
        Div head = new Div(facts, bar);
        head.addClassName("pb-fleet-head");
        filled.add(head, nothingFound, grid);
        feed.follow(this, this::hear);
    }

    @Override
    public List<Place> place() {
        return List.of(new Place(speaker.say("ui.nav.fleet"), null));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Paths.QUERY)
                .orElse("");
        show();
    }

    private void hear(Collection<News> news) {
        if (news.stream().anyMatch(FleetView::concerns)) {
            show();
        }
    }

    private static boolean concerns(News news) {
        return switch (news) {
            case News.HostList _, News.HostState _ -> true;
            case News.RunStands _ -> false;
        };
    }

    private void show() {
        List<HostOverview> all = hosts.overview();
        removeAll();
        add(new H1(speaker.say("ui.fleet.title")));
        if (all.isEmpty()) {
            add(new EmptyFleet(speaker, examples.offered().size(), this::addHost, this::addExamples));
            return;
        }
        FleetSearch search = new FleetSearch(words);
        List<FleetRow> rows = all.stream()
                .filter(search::finds)
                .map(each -> FleetRow.of(each, speaker))
                .toList();
        facts.show(all);
        showBar();
        nothingFound.setVisible(rows.isEmpty());
        nothingFound.setText(speaker.say("ui.fleet.nothing-found", words));
        grid.setVisible(!rows.isEmpty());
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= 30);
        add(filled);
    }

    private static String sign(FleetRow row) {
        HostSnapshot snapshot = row.overview().snapshot();
        return snapshot == null ? "" : SignDrawing.svg(Sign.of(snapshot.network()));
    }

    private void showBar() {
        bar.removeAll();
        int offered = examples.offered().size();
        if (offered > 0) {
            Button more = new Button(speaker.say("ui.fleet.add-examples", offered), click -> addExamples());
            more.setId("add-example-hosts");
            more.setDisableOnClick(true);
            bar.add(more);
        }
        Button add = new Button(speaker.say("ui.fleet.add-host"), click -> addHost());
        add.setId("add-host");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        bar.add(add);
    }

    private void addHost() {
        getUI().ifPresent(ui -> ui.navigate(Paths.ADD_HOST));
    }

    private void addExamples() {
        examples.addAll();
        show();
    }
}
