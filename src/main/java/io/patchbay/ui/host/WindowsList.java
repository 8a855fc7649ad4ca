package io.patchbay.ui.host;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.patchbay.network.AdapterId;
import io.patchbay.network.Availability;
import io.patchbay.network.Binding;
import io.patchbay.network.Concern;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Subject;
import io.patchbay.ui.parts.Facts;
import io.patchbay.ui.parts.Icons;
import io.patchbay.ui.parts.Words;
import io.patchbay.ui.texts.Speaker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The flat list of Network Connections. The chosen row opens: a sentence says where the adapter lives in the picture, and
 * its bindings stand there as Windows shows them.
 */
final class WindowsList extends Section {
    private static final long serialVersionUID = 1;

    private final transient Speaker speaker;
    private final transient Consumer<Subject> choose;
    private final Div rows = new Div();
    private final transient Map<AdapterId, Row> byAdapter = new LinkedHashMap<>();
    private transient @Nullable Row open;

    /** @param choose told of the adapter that a person chose here, or of the host where she let go of it */
    WindowsList(Speaker speaker, Consumer<Subject> choose) {
        this.speaker = speaker;
        this.choose = choose;
        setId("windows-list");
        addClassName("pb-windows");
        Paragraph lead = new Paragraph(speaker.say("ui.windows.lead"));
        add(new H2(speaker.say("ui.windows.title")), lead, rows);
    }

    void show(HostNetwork network) {
        rows.removeAll();
        byAdapter.clear();
        open = null;
        for (NetAdapter each : network.adapters()) {
            Row row = new Row(network, each);
            byAdapter.put(each.id(), row);
            rows.add(row);
        }
    }

    /** Opens the row of what was chosen elsewhere, where Windows has one; else none is open. */
    void choose(HostNetwork network, Subject subject) {
        AdapterId adapter =
                switch (subject) {
                    case Subject.Adapter(AdapterId id) -> id;
                    case Subject.Vnic(var id) ->
                        network.hostVnic(id).map(vnic -> vnic.device()).orElse(null);
                    case Subject.Switch _, Subject.Vm _, Subject.Team _, Subject.Host _ -> null;
                };
        if (open != null) {
            open.fold();
        }
        open = adapter == null ? null : byAdapter.get(adapter);
        if (open != null) {
            open.unfold();
        }
    }

    private final class Row extends Div {
        private static final long serialVersionUID = 1;

        private final transient HostNetwork network;
        private final transient NetAdapter adapter;
        private final NativeButton button;

        Row(HostNetwork network, NetAdapter adapter) {
            this.network = network;
            this.adapter = adapter;
            Span name = new Span(adapter.name());
            name.addClassName("pb-row-name");
            Span description = new Span(adapter.description());
            description.addClassName("pb-row-description");
            description.getElement().setAttribute("title", adapter.description());
            Span words = new Span(name, description);
            words.addClassName("pb-row-words");
            button = new NativeButton();
            button.add(Icons.ADAPTER.svg(), words);
            button.addClassName("pb-row");
            button.getElement().setAttribute("aria-expanded", "false");
            button.getElement().setAttribute("data-link", adapter.link().name());
            button.addClickListener(
                    click -> choose.accept(this == open ? new Subject.Host() : new Subject.Adapter(adapter.id())));
            add(button);
        }

        /** A vEthernet is the host's adapter on a switch: that is what lights up in the picture. */
        private Subject subject() {
            return network.hostVnics().stream()
                    .filter(each -> adapter.id().equals(each.device()))
                    .findFirst()
                    .<Subject>map(each -> new Subject.Vnic(each.id()))
                    .orElseGet(() -> new Subject.Adapter(adapter.id()));
        }

        void fold() {
            button.getElement().setAttribute("aria-expanded", "false");
            getChildren().filter(child -> child != button).toList().forEach(this::remove);
        }

        void unfold() {
            button.getElement().setAttribute("aria-expanded", "true");
            WhereItLives where = WhereItLives.of(network, adapter);
            Span title = new Span(speaker.say(where.title()));
            title.addClassName("pb-truth-title");
            Div truth = new Div(title, new Paragraph(speaker.say(where.text())), bindings(), facts());
            truth.addClassName("pb-truth");
            add(truth);
            getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
        }

        private Facts facts() {
            Facts facts = new Facts(speaker)
                    .say("ui.fact.link", speaker.say(Words.link(adapter)))
                    .say("ui.fact.location", adapter.location())
                    .mono(
                            "ui.fact.mac",
                            adapter.mac() == null ? "" : adapter.mac().toString())
                    .mono("ui.fact.driver", (adapter.driverName() + " " + adapter.driverVersion()).strip())
                    .mono(
                            "ui.fact.addresses",
                            speaker.list(adapter.ip().addresses().stream()
                                    .map(each -> each.address() + "/" + each.prefixLength())
                                    .toList()))
                    .mono("ui.fact.gateway", speaker.list(adapter.ip().gateways()))
                    .mono("ui.fact.dns", speaker.list(adapter.ip().dnsServers()))
                    .say("ui.fact.mtu", adapter.mtu() > 0 ? Long.toString(adapter.mtu()) : "");
            facts.addClassName("pb-truth-facts");
            return facts;
        }

        private Component bindings() {
            if (adapter.bindings().isEmpty()) {
                boolean read = network.availability(Concern.BINDINGS) instanceof Availability.Read;
                Paragraph none = new Paragraph(speaker.say(read ? "ui.bindings.none" : "ui.bindings.not-read"));
                none.addClassName("pb-small");
                return none;
            }
            UnorderedList list = new UnorderedList();
            list.addClassName("pb-bindings");
            list.getElement().setAttribute("aria-label", speaker.say("ui.bindings"));
            for (Binding each : adapter.bindings()) {
                ListItem item = new ListItem(new Span(each.displayName()));
                item.getElement().setAttribute("role", "checkbox");
                item.getElement().setAttribute("aria-readonly", "true");
                item.getElement().setAttribute("aria-checked", Boolean.toString(each.enabled()));
                item.getElement().setAttribute("aria-label", each.displayName());
                list.add(item);
            }
            list.getElement().setAttribute("role", "group");
            return list;
        }
    }
}
