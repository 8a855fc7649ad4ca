package io.patchbay.ui.host;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.server.Command;
import io.patchbay.host.HostOverview;
import io.patchbay.ui.parts.Ago;
import io.patchbay.ui.parts.HostState;
import io.patchbay.ui.parts.StateDot;
import io.patchbay.ui.texts.Speaker;
import java.time.Clock;

/** The host's name, which Windows it is, how fresh what one sees is, and the doors to what can be done. */
final class HostHeader extends Div {
    private static final long serialVersionUID = 1;

    private final transient Speaker speaker;
    private final transient Clock clock;
    private final H1 name = new H1();
    private final Span windows = new Span();
    private final Span fresh = new Span();
    private final Button read;
    private final Button newSwitch;
    private final MenuBar more = new MenuBar();

    HostHeader(Speaker speaker, Clock clock, Command readNow, Command createSwitch, Command connection) {
        this.speaker = speaker;
        this.clock = clock;
        addClassName("pb-title");
        windows.addClassName("pb-quiet");
        fresh.addClassName("pb-live");
        fresh.setId("freshness");
        newSwitch = new Button(speaker.say("ui.host.new-switch"), click -> createSwitch.execute());
        newSwitch.setId("new-switch");
        newSwitch.addThemeVariants(ButtonVariant.PRIMARY);
        read = new Button(speaker.say("ui.host.read-now"), click -> readNow.execute());
        read.setId("read-now");
        more.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(speaker.say("ui.menu.more")));
        MenuItem root = more.addItem(speaker.say("ui.menu.more"));
        root.setId("host-more");
        root.getSubMenu()
                .addItem(speaker.say("ui.host.connection"), click -> connection.execute())
                .setId("host-connection");
        Div actions = new Div(newSwitch, read, more);
        actions.addClassNames("pb-actions", "pb-push");
        add(name, windows, fresh, actions);
    }

    void show(HostOverview known, boolean admin) {
        name.setText(known.host().displayName());
        var snapshot = known.snapshot();
        windows.setText(
                snapshot == null
                        ? known.host().address().url()
                        : snapshot.network().identity().caption().replaceFirst("^Microsoft ", ""));
        HostState state = HostState.of(known);
        fresh.removeAll();
        fresh.getElement().setAttribute("data-state", state.word());
        fresh.add(new StateDot(state, speaker));
        if (snapshot == null) {
            fresh.add(new Span(speaker.say("ui.state." + state.word())));
        } else {
            Ago ago = new Ago(clock, speaker, known.failure() == null ? "ui.host.read" : "ui.host.last-read");
            ago.since(snapshot.readAt());
            fresh.add(ago);
        }
        newSwitch.setVisible(admin);
        newSwitch.setEnabled(snapshot != null && known.failure() == null);
        more.setVisible(admin);
    }

    void reading(boolean underWay) {
        read.setEnabled(!underWay);
        read.setText(speaker.say(underWay ? "ui.host.reading" : "ui.host.read-now"));
    }
}
