package io.patchbay.ui.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.change.plan.Plan;
import io.patchbay.change.plan.Planner;
import io.patchbay.change.plan.Prediction;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanId;
import io.patchbay.testing.Hosts;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private final HostNetwork network = Hosts.convergedSet();

    @Test
    void ofANewSwitchShowsNothingElseOfTheHost() {
        Plan plan = Objects.requireNonNull(
                Planner.plan(network, new CreateSwitch.Internal("dmz")).plan());
        Excerpt excerpt = Excerpt.of(network, Prediction.predict(network, plan));
        assertThat(excerpt.before().switches()).isEmpty();
        assertThat(excerpt.before().adapters()).isEmpty();
        assertThat(excerpt.after().switches()).extracting(VirtualSwitch::name).containsExactly("dmz");
        assertThat(excerpt.after().hostVnics()).hasSize(1);
        assertThat(excerpt.after().virtualMachines()).isEmpty();
    }

    @Test
    void ofAVnicShowsItsSwitchWithCablesBeforeAndAfter() {
        VirtualMachine.Vnic vnic = network.virtualMachines().stream()
                .filter(each -> each.name().equals("web01"))
                .flatMap(each -> each.vnics().stream())
                .findFirst()
                .orElseThrow();
        Plan plan = Objects.requireNonNull(
                Planner.plan(network, new SetVnicVlan(vnic.id(), new SetVnicVlan.Vlan.Access(new VlanId(200))))
                        .plan());
        Excerpt excerpt = Excerpt.of(network, Prediction.predict(network, plan));
        assertThat(excerpt.before().switches()).extracting(VirtualSwitch::name).containsExactly("vm-prod");
        assertThat(excerpt.after().switches()).extracting(VirtualSwitch::name).containsExactly("vm-prod");
        assertThat(excerpt.before().adapters())
                .extracting(NetAdapter::name)
                .contains("NIC1", "NIC2")
                .doesNotContain("NIC3", "NIC4");
        assertThat(excerpt.before().virtualMachines())
                .extracting(VirtualMachine::name)
                .contains("web01")
                .doesNotContain("test-a");
    }
}
