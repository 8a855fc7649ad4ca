package io.patchbay.ui.fleet;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.patchbay.access.People;
import io.patchbay.host.ConnectionTest;
import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.host.HostId;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.network.InvalidValueException;
import io.patchbay.ui.shell.HostRoute;
import io.patchbay.ui.shell.MainLayout;
import io.patchbay.ui.shell.Paths;
import io.patchbay.ui.shell.Placed;
import io.patchbay.ui.texts.Speaker;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a registered host is reached and as whom: to change, to test, or to forget the host. */
@Route(value = Paths.CONNECTION, layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class ConnectionView extends Div implements BeforeEnterObserver, Placed {
    private static final long serialVersionUID = 1;

    private final transient Hosts hosts;
    private final transient ConnectionTest connections;
    private final transient Speaker speaker = Speaker.here();
    private final ConnectionForm form = new ConnectionForm(speaker);
    private final ConnectionTrial trial;
    private final Button test = new Button(speaker.say("ui.trial.start"));
    private transient @Nullable RegisteredHost host;

    ConnectionView(Hosts hosts, ConnectionTest connections, People people) {
        this.hosts = hosts;
        this.connections = connections;
        trial = new ConnectionTrial(speaker, people);
        trial.setVisible(false);
        addClassName("pb-page");
        test.setId("test-connection");
        test.addClickListener(click -> test());
        Button save = new Button(speaker.say("ui.connection.save"), click -> save());
        save.setId("save-connection");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button remove = new Button(speaker.say("ui.connection.remove"), click -> remove());
        remove.setId("remove-host");
        remove.addThemeVariants(ButtonVariant.ERROR);
        remove.addClassName("pb-push");
        Div actions = new Div(save, test, remove);
        actions.addClassName("pb-actions");
        Div left = new Div(form, actions);
        left.addClassName("pb-stack");
        Div columns = new Div(left, trial);
        columns.addClassName("pb-add-host");
        add(new H1(speaker.say("ui.connection.title")), columns);
    }

    @Override
    public List<Place> place() {
        RegisteredHost known = host;
        String name = known == null ? "" : known.displayName();
        String path = known == null ? Paths.FLEET : Paths.host(known.id());
        return List.of(
                new Place(speaker.say("ui.nav.fleet"), Paths.FLEET),
                new Place(name, path),
                new Place(speaker.say("ui.connection.title"), null));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RegisteredHost found = hosts.find(HostRoute.id(event)).orElseThrow(NotFoundException::new);
        host = found;
        form.show(found);
    }

    private void test() {
        RegisteredHost known = host;
        Optional<HostAddress> address = form.address();
        Optional<HostCredential> credential = form.credential();
        if (known == null || address.isEmpty() || credential.isEmpty()) {
            return;
        }
        HostId id = known.id();
        boolean anew = form.passwordGiven();
        trial.setVisible(true);
        test.setEnabled(false);
        trial.start(
                UI.getCurrent(),
                results -> {
                    try (HostCredential given = credential.get()) {
                        if (anew) {
                            connections.run(address.get(), given, results);
                        } else {
                            connections.run(id, address.get(), results);
                        }
                    }
                },
                () -> test.setEnabled(true));
    }

    private void save() {
        RegisteredHost known = host;
        Optional<HostAddress> address = form.address();
        Optional<HostCredential> credential = form.credential();
        if (known == null || address.isEmpty() || credential.isEmpty()) {
            return;
        }
        try (HostCredential given = credential.get()) {
            hosts.update(known.id(), form.displayName(), address.get(), form.passwordGiven() ? given : null);
            getUI().ifPresent(ui -> ui.navigate(Paths.host(known.id())));
        } catch (InvalidValueException wrong) {
            form.refuse(wrong);
        }
    }

    private void remove() {
        RegisteredHost known = host;
        if (known == null) {
            return;
        }
        ConfirmDialog sure = new ConfirmDialog();
        sure.setId("remove-host-dialog");
        sure.setHeader(speaker.say("ui.connection.remove.title", known.displayName()));
        sure.setText(speaker.say("ui.connection.remove.text"));
        sure.setCancelable(true);
        sure.setCancelText(speaker.say("ui.wizard.cancel"));
        sure.setConfirmText(speaker.say("ui.connection.remove.confirm"));
        sure.setConfirmButtonTheme("error primary");
        sure.addConfirmListener(confirmed -> {
            try {
                hosts.remove(known.id());
                UI.getCurrent().navigate(Paths.FLEET);
            } catch (InvalidValueException inUse) {
                form.refuse(inUse);
            }
        });
        sure.open();
    }
}
