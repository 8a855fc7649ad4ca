package io.patchbay.ui.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.network.HostNetwork;
import io.patchbay.testing.Hosts;
import io.patchbay.ui.texts.Language;
import io.patchbay.ui.texts.Speaker;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhereItLivesTest {

    @Test
    void saysThatAnUplinkIsTheSwitchesCableAndWhereItsAddressWent() {
        assertThat(said(Hosts.convergedSet(), "NIC1"))
                .contains("cable of the switch vm-prod")
                .contains("vEthernet (Management)");
    }

    @Test
    void saysThatAVEthernetIsNoCard() {
        assertThat(said(Hosts.convergedSet(), "vEthernet (Management)"))
                .contains("own plug on vm-prod")
                .contains("VLAN 20");
    }

    @Test
    void tellsATeamsNicFromItsTeamNic() {
        assertThat(said(Hosts.lbfo(), "Port A")).contains("NIC of the team Team1");
        assertThat(said(Hosts.lbfo(), "Team1"))
                .contains("cable of the switch vm-old")
                .contains("team NIC of Team1");
        assertThat(said(Hosts.lbfo(), "Team1 - VLAN 20")).contains("the team Team1, as one adapter");
    }

    @Test
    void saysWhatIsFreeAndWhatHasNoCable() {
        assertThat(said(Hosts.convergedSet(), "NIC3")).contains("nothing uses it");
        assertThat(said(Hosts.convergedSet(), "NIC4")).contains("no link");
        assertThat(said(Hosts.lbfo(), "Port C")).contains("switched off");
        assertThat(said(Hosts.laptop(), "Wi-Fi")).contains("without a switch").contains("192.168.1.40");
    }

    @ParameterizedTest
    @EnumSource
    void hasAWholeSentenceForEveryAdapterOfEveryHost(Language language) {
        Speaker speaker = new Speaker(language);
        List<String> said = Stream.of(
                        Hosts.sharedUplink(),
                        Hosts.convergedSet(),
                        Hosts.lbfo(),
                        Hosts.ciscoUcs(),
                        Hosts.laptop(),
                        Hosts.japanese())
                .flatMap(network -> network.adapters().stream().map(each -> WhereItLives.of(network, each)))
                .flatMap(where -> Stream.of(speaker.say(where.title()), speaker.say(where.text())))
                .toList();
        assertThat(said).isNotEmpty().allMatch(text -> text.endsWith(".") || text.endsWith("。"));
    }

    private static String said(HostNetwork network, String adapter) {
        WhereItLives where = WhereItLives.of(
                network,
                network.adapters().stream()
                        .filter(each -> each.name().equals(adapter))
                        .findFirst()
                        .orElseThrow());
        Speaker english = new Speaker(Language.ENGLISH);
        return english.say(where.title()) + " " + english.say(where.text());
    }
}
