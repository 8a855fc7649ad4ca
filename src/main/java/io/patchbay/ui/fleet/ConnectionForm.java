package io.patchbay.ui.fleet;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.host.RegisteredHost;
import io.patchbay.network.InvalidValueException;
import io.patchbay.ui.texts.Speaker;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a host is reached and as whom. What a value must be the records say; this puts their words beside the field. */
final class ConnectionForm extends Div {
    private static final long serialVersionUID = 1;

    private final transient Speaker speaker;
    private final TextField name = new TextField();
    private final TextField address = new TextField();
    private final Select<HostAddress.Transport> transport = new Select<>();
    private final IntegerField port = new IntegerField();
    private final TextField path = new TextField();
    private final TextField configuration = new TextField();
    private final TextField fingerprint = new TextField();
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final transient Map<String, Component> fieldOf = Map.of(
            "host.name", name,
            "host.address.name", address,
            "host.address.port", port,
            "host.address.path", path,
            "host.address.configuration", configuration,
            "host.address.fingerprint", fingerprint,
            "host.credential.user", user);

    ConnectionForm(Speaker speaker) {
        this.speaker = speaker;
        addClassName("pb-form");
        label(name, "name");
        label(address, "address");
        label(transport, "transport");
        label(port, "port");
        label(path, "path");
        label(configuration, "configuration");
        label(fingerprint, "fingerprint");
        label(user, "user");
        label(password, "password");
        address.setAutofocus(true);
        address.setRequiredIndicatorVisible(true);
        user.setRequiredIndicatorVisible(true);
        user.setAutocomplete(Autocomplete.OFF);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        transport.setItems(HostAddress.Transport.values());
        transport.setItemLabelGenerator(each -> speaker.say("ui.connection.transport." + each));
        transport.addValueChangeListener(change -> {
            port.setValue(change.getValue().defaultPort());
            fingerprint.setVisible(change.getValue() == HostAddress.Transport.HTTPS);
        });
        transport.setValue(HostAddress.Transport.HTTP);
        path.setValue(HostAddress.DEFAULT_PATH);
        configuration.setValue(HostAddress.DEFAULT_CONFIGURATION);
        transport.addClassName("pb-two-thirds");
        port.addClassName("pb-third");
        user.addClassName("pb-half");
        password.addClassName("pb-half");

        Div rare = new Div(path, configuration, fingerprint);
        rare.addClassName("pb-form");
        path.addClassName("pb-third");
        configuration.addClassName("pb-two-thirds");
        Details more = new Details(speaker.say("ui.connection.more"), rare);
        more.setId("connection-more");
        add(address, name, transport, port, user, password, more);
    }

    void show(RegisteredHost host) {
        name.setValue(host.displayName());
        address.setValue(host.address().name());
        transport.setValue(host.address().transport());
        port.setValue(host.address().port());
        path.setValue(host.address().path());
        configuration.setValue(host.address().configurationName());
        fingerprint.setValue(
                Optional.ofNullable(host.address().pinnedFingerprint()).orElse(""));
        user.setValue(host.userName());
        password.setPlaceholder(speaker.say("ui.connection.password.kept"));
    }

    /** What people will call the host: the address where she gave no name. */
    String displayName() {
        return name.isEmpty() ? address.getValue().strip() : name.getValue().strip();
    }

    /** Empty where a value can't be; then the field says so. */
    Optional<HostAddress> address() {
        return checked(() -> new HostAddress(
                address.getValue().strip(),
                Optional.ofNullable(port.getValue()).orElse(0),
                path.getValue().strip(),
                transport.getValue(),
                configuration.getValue().strip(),
                pinned()));
    }

    /** Empty where the user name can't be; then the field says so. Wiped by whoever takes it. */
    Optional<HostCredential> credential() {
        return checked(() ->
                new HostCredential(user.getValue().strip(), password.getValue().toCharArray()));
    }

    boolean passwordGiven() {
        return !password.isEmpty();
    }

    /** Puts what is wrong beside its field. */
    void refuse(InvalidValueException wrong) {
        Component field = fieldOf.entrySet().stream()
                .filter(each -> wrong.said().key().startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name);
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(speaker.say(wrong.said()));
            validated.setInvalid(true);
        }
        if (field instanceof com.vaadin.flow.component.Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private <T> Optional<T> checked(Supplier<T> made) {
        fieldOf.values().forEach(field -> ((HasValidation) field).setInvalid(false));
        try {
            return Optional.of(made.get());
        } catch (InvalidValueException wrong) {
            refuse(wrong);
            return Optional.empty();
        }
    }

    private @Nullable String pinned() {
        boolean meant = transport.getValue() == HostAddress.Transport.HTTPS && !fingerprint.isEmpty();
        return meant ? fingerprint.getValue().strip() : null;
    }

    private void label(AbstractField<?, ?> field, String key) {
        field.setId("connection-" + key);
        if (field instanceof com.vaadin.flow.component.HasLabel labelled) {
            labelled.setLabel(speaker.say("ui.connection." + key));
        }
        if (field instanceof com.vaadin.flow.component.HasHelper helped) {
            speaker.find("ui.connection." + key + ".help").ifPresent(helped::setHelperText);
        }
        if (field instanceof HasValidation validated
                && field instanceof com.vaadin.flow.component.shared.HasValidationProperties) {
            validated.setInvalid(false);
        }
    }
}
