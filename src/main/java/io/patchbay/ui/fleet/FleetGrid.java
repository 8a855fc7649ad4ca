package io.patchbay.ui.fleet;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.patchbay.diagram.Sign;
import io.patchbay.ui.parts.Ago;
import io.patchbay.ui.shell.Paths;
import io.patchbay.ui.texts.Speaker;
import java.time.Clock;
import java.util.Comparator;
import java.util.function.Function;

/** The fleet's table. Its cells are templates, not components: thousands of rows stay light. */
final class FleetGrid extends Grid<FleetRow> {
    private static final long serialVersionUID = 1;

    FleetGrid(Speaker speaker, Clock clock, Function<FleetRow, String> sign) {
        setId("fleet");
        addClassName("pb-fleet-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAriaLabel(speaker.say("ui.fleet.title"));
        setPartNameGenerator(row -> row.state().word());

        addColumn(LitRenderer.<FleetRow>of("""
                        <span class="pb-fleet-host"><span class="pb-dot" role="img" data-state="${item.state}"
                          aria-label="${item.stateSaid}" title="${item.stateSaid}"></span>
                        <a href="${item.path}">${item.name}</a></span>""")
                        .withProperty("state", row -> row.state().word())
                        .withProperty(
                                "stateSaid",
                                row -> speaker.say("ui.state." + row.state().word()))
                        .withProperty(
                                "path", row -> Paths.host(row.overview().host().id()))
                        .withProperty("name", row -> row.overview().host().displayName()))
                .setHeader(speaker.say("ui.fleet.column.host"))
                .setComparator(
                        Comparator.comparing(row -> row.overview().host().displayName(), String.CASE_INSENSITIVE_ORDER))
                .setWidth("190px")
                .setFlexGrow(1)
                .setFrozen(true);
        addColumn(LitRenderer.<FleetRow>of("<span class=\"pb-sign-cell\" .innerHTML=\"${item.sign}\"></span>")
                        .withProperty("sign", sign::apply))
                .setHeader(speaker.say("ui.fleet.column.wiring"))
                .setWidth((Sign.WIDTH + 24) + "px")
                .setFlexGrow(0);
        addColumn(LitRenderer.<FleetRow>of("""
                        <div class="pb-two"><span>${item.switches}</span><small>${item.adapters}</small></div>""")
                        .withProperty("switches", FleetRow::switches)
                        .withProperty("adapters", FleetRow::adapters))
                .setHeader(speaker.say("ui.fleet.column.switches"))
                .setComparator(FleetRow::switches)
                .setWidth("170px")
                .setFlexGrow(2);
        addColumn(FleetRow::windows)
                .setHeader(speaker.say("ui.fleet.column.windows"))
                .setSortable(true)
                .setWidth("170px")
                .setFlexGrow(1);
        addColumn(LitRenderer.<FleetRow>of("""
                        <span class="pb-tag" data-severity="${item.severity}" title="${item.remark}"
                          ?hidden="${!item.remark}">${item.remark}</span>""")
                        .withProperty("severity", FleetRow::severity)
                        .withProperty("remark", FleetRow::remark))
                .setHeader(speaker.say("ui.fleet.column.remarks"))
                .setComparator(FleetRow::remark)
                .setWidth("200px")
                .setFlexGrow(3);
        addColumn(LitRenderer.<FleetRow>of("""
                        <patchbay-ago .said="${item.said}" .age="${item.age}" ?hidden="${item.age < 0}"></patchbay-ago>""")
                        .withProperty("said", row -> Ago.sentences(speaker, "ui.ago"))
                        .withProperty("age", row -> row.readAt() == null ? -1 : Ago.age(clock, row.readAt())))
                .setHeader(speaker.say("ui.fleet.column.read"))
                .setComparator(Comparator.comparing(FleetRow::readAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .setWidth("110px")
                .setFlexGrow(0);

        addItemClickListener(click -> getUI().ifPresent(ui ->
                ui.navigate(Paths.host(click.getItem().overview().host().id()))));
    }
}
