package io.patchbay.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.network.HostNetwork;
import io.patchbay.testing.Hosts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignTest {

    static Stream<HostNetwork> hosts() {
        return Stream.of(
                Hosts.sharedUplink(),
                Hosts.convergedSet(),
                Hosts.lbfo(),
                Hosts.ciscoUcs(),
                Hosts.laptop(),
                Hosts.japanese(),
                Hosts.fresh(),
                Hosts.manyMachines(200));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void staysInsideItsEdges(HostNetwork host) {
        Sign sign = Sign.of(host);

        assertThat(sign.cables()).allMatch(each -> each.y() > 0 && each.y() < Sign.HEIGHT && each.x1() < each.x2());
        assertThat(sign.wires()).allMatch(each -> each.y() > 0 && each.y() < Sign.HEIGHT && each.x2() <= Sign.WIDTH);
        assertThat(sign.switches()).allMatch(each -> each.y() >= 0 && each.y() + each.height() <= Sign.HEIGHT);
    }

    @Test
    void drawsTheCablesBehindATeam() {
        assertThat(Sign.of(Hosts.lbfo()).cables()).hasSize(2);
    }

    @Test
    void drawsCablesWithoutASwitchWhereThereIsNone() {
        Sign sign = Sign.of(Hosts.fresh());

        assertThat(sign.switches()).isEmpty();
        assertThat(sign.cables()).hasSize(3);
    }

    @Test
    void keepsEveryColourOfABigSwitch() {
        assertThat(Sign.of(Hosts.manyMachines(200)).wires())
                .extracting(Sign.Wire::colour)
                .contains(1, 2, 3, 4, 5, 6, 7);
    }
}
