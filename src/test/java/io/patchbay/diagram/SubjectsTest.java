package io.patchbay.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.network.Subject;
import io.patchbay.testing.Topology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsTest {

    static Subject[] subjects() {
        return new Subject[] {
            new Subject.Host(),
            new Subject.Adapter(Topology.adapter("NIC1")),
            new Subject.Switch(Topology.virtualSwitch("prod")),
            new Subject.Vnic(Topology.vmVnic("web01", "Network Adapter")),
            new Subject.Vm(Topology.vm("web01")),
            new Subject.Team("Team: one, with \"quotes\"")
        };
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void comesBackFromItsText(Subject subject) {
        assertThat(Subjects.parse(Subjects.text(subject))).contains(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "adapter:", "adapter:not-a-guid", "switch", "nothing:1", "hosts", "vm:1"})
    void refusesWhatIsNoSubject(String text) {
        assertThat(Subjects.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void refusesWhatIsTooLong(int length) {
        assertThat(Subjects.parse("team:" + "x".repeat(length))).isEmpty();
    }
}
