package io.patchbay.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.host.HostAddress;
import io.patchbay.host.HostId;
import io.patchbay.host.HostOverview;
import io.patchbay.host.HostSnapshot;
import io.patchbay.host.RegisteredHost;
import io.patchbay.testing.Hosts;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetSearchTest {
    private final RegisteredHost host = new RegisteredHost(
            HostId.random(),
            "Tokyo 1",
            HostAddress.of("hv-tky-01.example", HostAddress.Transport.HTTP),
            "Administrator",
            Instant.EPOCH);
    private final HostOverview read =
            new HostOverview(host, new HostSnapshot(host.id(), Instant.EPOCH, "hash", Hosts.convergedSet()), null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokyo",
                "hv-tky",
                "VM-PROD",
                "db01",
                "NIC3",
                "10.1.0.22",
                "VLAN 100",
                "vlan100",
                "Server 2022",
                ""
            })
    void findsAHostByWhatIsOnIt(String words) {
        assertThat(new FleetSearch(words).finds(read)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"osaka", "VLAN 10", "10.1.0.99", "fabric-a"})
    void findsNoHostByWhatIsNotOnIt(String words) {
        assertThat(new FleetSearch(words).finds(read)).isFalse();
    }

    @Test
    void findsAMacHoweverItIsWritten() {
        String mac = Hosts.convergedSet().adapters().getFirst().mac() + "";
        assertThat(new FleetSearch(mac).finds(read)).isTrue();
        assertThat(new FleetSearch(mac.replace('-', ':')).finds(read)).isTrue();
        assertThat(new FleetSearch(mac.replace("-", "").toLowerCase(java.util.Locale.ROOT)).finds(read))
                .isTrue();
    }

    @Test
    void findsAHostThatWasNeverReadByItsName() {
        assertThat(new FleetSearch("tokyo").finds(new HostOverview(host, null, null)))
                .isTrue();
        assertThat(new FleetSearch("db01").finds(new HostOverview(host, null, null)))
                .isFalse();
    }
}
