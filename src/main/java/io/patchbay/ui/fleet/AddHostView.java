package io.patchbay.ui.fleet;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.patchbay.access.People;
import io.patchbay.host.ConnectionTest;
import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.network.InvalidValueException;
import io.patchbay.ui.shell.MainLayout;
import io.patchbay.ui.shell.Paths;
import io.patchbay.ui.shell.Placed;
import io.patchbay.ui.texts.Speaker;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Registers a host: how it is reached, a test that shows how far that goes, and the door in. */
@Route(value = Paths.ADD_HOST, layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class AddHostView extends Div implements Placed {
    private static final long serialVersionUID = 1;

    private final transient Hosts hosts;
    private final transient ConnectionTest connections;
    private final transient Speaker speaker = Speaker.here();
    private final ConnectionForm form = new ConnectionForm(speaker);
    private final ConnectionTrial trial;
    private final Button test = new Button(speaker.say("ui.trial.start"));
    private final Button add = new Button(speaker.say("ui.add-host.submit"));

    AddHostView(Hosts hosts, ConnectionTest connections, People people) {
        this.hosts = hosts;
        this.connections = connections;
        trial = new ConnectionTrial(speaker, people);
        trial.setVisible(false);
        addClassName("pb-page");
        test.setId("test-connection");
        test.addClickListener(click -> test());
        add.setId("add-host-submit");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> add());
        Div actions = new Div(add, test);
        actions.addClassName("pb-actions");
        Div left = new Div(form, actions);
        left.addClassName("pb-stack");
        Div columns = new Div(left, trial);
        columns.addClassName("pb-add-host");
        Paragraph lead = new Paragraph(speaker.say("ui.add-host.lead"));
        lead.addClassName("pb-lead");
        add(new H1(speaker.say("ui.add-host.title")), lead, columns);
    }

    @Override
    public List<Place> place() {
        return List.of(
                new Place(speaker.say("ui.nav.fleet"), Paths.FLEET), new Place(speaker.say("ui.add-host.title"), null));
    }

    private void test() {
        Optional<HostAddress> address = form.address();
        if (address.isEmpty()) {
            return;
        }
        form.credential().ifPresent(credential -> {
            trial.setVisible(true);
            test.setEnabled(false);
            trial.start(
                    UI.getCurrent(),
                    results -> {
                        try (credential) {
                            connections.run(address.get(), credential, results);
                        }
                    },
                    () -> test.setEnabled(true));
        });
    }

    private void add() {
        Optional<HostAddress> address = form.address();
        if (address.isEmpty()) {
            return;
        }
        Optional<HostCredential> given = form.credential();
        if (given.isEmpty()) {
            return;
        }
        try (HostCredential credential = given.get()) {
            RegisteredHost added = hosts.add(form.displayName(), address.get(), credential);
            getUI().ifPresent(ui -> ui.navigate(Paths.host(added.id())));
        } catch (InvalidValueException wrong) {
            form.refuse(wrong);
        }
    }
}
