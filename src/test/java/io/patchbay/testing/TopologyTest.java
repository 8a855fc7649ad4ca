package io.patchbay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.network.HostNetwork;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanSetting;
import org.junit.jupiter.api.Test;

class TopologyTest {

    @Test
    void drawsWhatTheWordsSay() {
        HostNetwork host = Hosts.convergedSet();

        VirtualSwitch production =
                host.virtualSwitch(Topology.virtualSwitch("vm-prod")).orElseThrow();
        assertThat(production.uplinks()).containsExactly(Topology.adapter("NIC1"), Topology.adapter("NIC2"));
        assertThat(production.team()).isNotNull();
        assertThat(production.managementOs()).isTrue();
        assertThat(host.hostVnic(Topology.hostVnic("Management")).orElseThrow().vlan())
                .isEqualTo(new VlanSetting.Access(20));
        assertThat(host.adapter(Topology.device("Management"))
                        .orElseThrow()
                        .ip()
                        .gateways())
                .containsExactly("10.0.20.1");
        assertThat(host.path().adapters()).containsExactly(Topology.device("Management"));
        assertThat(host.virtualMachines()).hasSize(5);
        assertThat(host.adapter(Topology.adapter("NIC1")).orElseThrow().bound("vms_pp"))
                .isTrue();
    }
}
