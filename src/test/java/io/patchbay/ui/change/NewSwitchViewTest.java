package io.patchbay.ui.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.patchbay.change.Changes;
import io.patchbay.change.Run;
import io.patchbay.change.RunId;
import io.patchbay.change.RunRefusedException;
import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.plan.Plan;
import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.host.HostId;
import io.patchbay.host.HostOverview;
import io.patchbay.host.RegisteredHost;
import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.network.VlanId;
import io.patchbay.testing.Hosts;
import io.patchbay.ui.parts.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wizard for a new switch, walked as a person would. */
@ViewPackages(classes = NewSwitchViewTest.class)
class NewSwitchViewTest extends BrowserlessTest {
    private final HostNetwork network = Hosts.sharedUplink();
    private final RegisteredHost host = new RegisteredHost(
            HostId.random(),
            "HV-SOLO",
            HostAddress.of("hv-solo", HostAddress.Transport.HTTP),
            "Administrator",
            Instant.EPOCH);
    private final Runs runs = new Runs();

    @BeforeEach
    void open() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        NewSwitchView view = new NewSwitchView(new NoHosts(), runs);
        UI.getCurrent().add(view);
        view.begin(host, network);
    }

    @Test
    void backLosesNothing() {
        next();
        field("switch-name").setValue("vm-prod");
        next();
        cables().setValue(Set.of(adapter("Ethernet 2")));
        next();
        shared().setValue(true);
        number("management-vlan").setValue(20);

        back();
        assertThat(cables().getValue()).containsExactly(adapter("Ethernet 2"));
        back();
        assertThat(field("switch-name").getValue()).isEqualTo("vm-prod");
        next();
        next();
        assertThat(shared().getValue()).isTrue();
        assertThat(number("management-vlan").getValue()).isEqualTo(20);
    }

    @Test
    void asksForNoCableWhereTheSwitchHasNone() {
        purpose(NewSwitchDraft.Purpose.VMS_ONLY);
        next();
        field("switch-name").setValue("lab");
        next();
        assertThat($(CheckboxGroup.class).all()).isEmpty();
        assertThat(code("powershell"))
                .contains("New-VMSwitch")
                .contains("'lab'")
                .contains("Private");
    }

    @Test
    void doesNotGoOnWithoutAName() {
        next();
        next();
        assertThat(field("switch-name").isInvalid()).isTrue();
    }

    @Test
    void doesNotGoOnWithANameThatIsTaken() {
        next();
        field("switch-name").setValue("vm-net");
        next();
        assertThat(field("switch-name").isInvalid()).isTrue();
        field("switch-name").setValue("vm-net-2");
        next();
        assertThat(cables().isAttached()).isTrue();
    }

    @Test
    void doesNotGoOnWithoutACable() {
        next();
        field("switch-name").setValue("vm-prod");
        next();
        next();
        assertThat(cables().isInvalid()).isTrue();
    }

    @Test
    void offersNoCableThatCarriesTheConsolesPath() {
        next();
        field("switch-name").setValue("vm-prod");
        next();
        assertThat(cables().getItemEnabledProvider().test(adapter("Ethernet"))).isFalse();
        assertThat(cables().getItemEnabledProvider().test(adapter("Ethernet 2")))
                .isTrue();
    }

    @Test
    void saysBesideTheFieldThatAVlanDoesNotExist() {
        toHostPage();
        shared().setValue(true);
        number("management-vlan").setValue(4095);
        next();
        assertThat(number("management-vlan").isInvalid()).isTrue();
        assertThat(number("management-vlan").getErrorMessage()).contains("4095").contains("4094");
    }

    @Test
    void runsThePlanThatWasShown() {
        toHostPage();
        shared().setValue(true);
        number("management-vlan").setValue(20);
        next();
        String shown = code("powershell");
        assertThat(shown).contains("New-VMSwitch").contains("-VlanId 20");
        assertThat(code("powershell-undo")).contains("Remove-VMSwitch");
        runs.refusal = Message.of("ui.plan.refused");
        test(button("run-plan")).click();

        assertThat(runs.started).hasSize(1);
        assertThat(runs.started.getFirst().intent()).isInstanceOfSatisfying(CreateSwitch.External.class, wanted -> {
            assertThat(wanted.name()).isEqualTo("vm-prod");
            assertThat(wanted.nics()).containsExactly(adapter("Ethernet 2"));
            assertThat(wanted.managementVlan()).isEqualTo(new VlanId(20));
        });
    }

    @Test
    void saysWhyARunWasNotStartedAndLetsHerTryAgain() {
        toHostPage();
        shared().setValue(false);
        next();
        runs.refusal = Message.of("ui.plan.refused");
        test(button("run-plan")).click();
        assertThat($(Notice.class).all()).anyMatch(Component::isVisible);
        assertThat(button("run-plan").isEnabled()).isTrue();
    }

    private void toHostPage() {
        next();
        field("switch-name").setValue("vm-prod");
        next();
        cables().setValue(Set.of(adapter("Ethernet 2")));
        next();
    }

    private void next() {
        test(button("wizard-next")).click();
    }

    private void back() {
        test(button("wizard-back")).click();
    }

    private Button button(String id) {
        return $(Button.class).withId(id).single();
    }

    private TextField field(String id) {
        return $(TextField.class).withId(id).single();
    }

    private IntegerField number(String id) {
        return $(IntegerField.class).withId(id).single();
    }

    private String code(String card) {
        return $(Pre.class).all().stream()
                .filter(pre -> pre.getParent().flatMap(Component::getId).equals(Optional.of(card)))
                .map(Pre::getText)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<AdapterId> cables() {
        return $(CheckboxGroup.class).withId("cables").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> shared() {
        return $(RadioButtonGroup.class).withId("shared").single();
    }

    @SuppressWarnings("unchecked")
    private void purpose(NewSwitchDraft.Purpose purpose) {
        ((RadioButtonGroup<NewSwitchDraft.Purpose>)
                        $(RadioButtonGroup.class).withId("purpose").single())
                .setValue(purpose);
    }

    private AdapterId adapter(String name) {
        return network.adapters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Keeps what is to be run; refuses it where it was told to. */
    private static final class Runs implements Changes {
        private final List<Plan> started = new ArrayList<>();
        private @Nullable Message refusal;

        @Override
        public RunId start(HostId host, Plan plan) throws RunRefusedException {
            started.add(plan);
            if (refusal != null) {
                throw new RunRefusedException(refusal);
            }
            return RunId.random();
        }

        @Override
        public Optional<Run> run(RunId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Run> underWay(HostId host) {
            return Optional.empty();
        }

        @Override
        public List<Run> history(HostId host, int count) {
            return List.of();
        }
    }

    /** The wizard is handed its host here, so nobody is asked. */
    private static final class NoHosts implements io.patchbay.host.Hosts {
        @Override
        public RegisteredHost add(String displayName, HostAddress address, HostCredential credential) {
            throw new AssertionError("A wizard adds no host");
        }

        @Override
        public RegisteredHost update(
                HostId id, String displayName, HostAddress address, @Nullable HostCredential credential) {
            throw new AssertionError("A wizard changes no host's connection");
        }

        @Override
        public void remove(HostId id) {
            throw new AssertionError("A wizard removes no host");
        }

        @Override
        public Optional<RegisteredHost> find(HostId id) {
            return Optional.empty();
        }

        @Override
        public List<RegisteredHost> list() {
            return List.of();
        }

        @Override
        public List<HostOverview> overview() {
            return List.of();
        }

        @Override
        public Optional<HostOverview> overview(HostId id) {
            return Optional.empty();
        }
    }
}
