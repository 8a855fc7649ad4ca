package io.patchbay.host.reading;

import static io.patchbay.host.reading.Answers.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patchbay.network.Availability;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostProbeTest {

    @Test
    void anAccountWithoutRightsIsToldFromAHostWithoutHyperV() throws Exception {
        assertThat(probe("NotPermitted").hyperV()).isEqualTo(Availability.READ);
        assertThat(probe("NotPermitted").rights()).isEqualTo(new Availability.NotPermitted("said"));
        assertThat(probe("Absent").hyperV()).isEqualTo(new Availability.Absent());
        assertThat(probe("Read").rights()).isEqualTo(Availability.READ);
    }

    @Test
    void anAnswerThatIsNoProbeIsNotUnderstood() {
        assertThatThrownBy(() -> new HostProbe().probe(Answers.session(List.of(record("Other")))))
                .isInstanceOf(UnreadableHostException.class);
    }

    private static HostProbe.Probe probe(String outcome) throws Exception {
        return new HostProbe()
                .probe(Answers.session(List.of(record(
                        "Probe",
                        "Version",
                        "5.1.20348.2110",
                        "Edition",
                        "Desktop",
                        "LanguageMode",
                        "FullLanguage",
                        "Outcome",
                        outcome,
                        "Detail",
                        "said",
                        "ErrorId",
                        ""))));
    }
}
