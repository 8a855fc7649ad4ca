package io.patchbay.host.reading;

import static io.patchbay.host.reading.HandMadeHost.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.network.AdapterId;
import io.patchbay.network.Availability;
import io.patchbay.network.Concern;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.testing.EngineTest;
import io.patchbay.testing.StandInEngine;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our scripts, unchanged, in the real engine, where a host shows what no healthy host shows. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostScriptsInTheEngineTest {
    private static final String ACCESS_DENIED =
            "You do not have the required permission to complete this task. Contact the administrator of the authorization"
                    + " policy for the computer 'HV01'.";

    private final Map<StandInEngine.Language, StandInEngine> engines = new EnumMap<>(StandInEngine.Language.class);

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        for (StandInEngine.Language language : StandInEngine.Language.values()) {
            engines.put(language, StandInEngine.open(folder, StandInEngine.READING, language));
        }
    }

    @AfterAll
    void close() {
        engines.values().forEach(StandInEngine::close);
    }

    private PowerShellSession engine(StandInEngine.Language language, HandMadeHost host) {
        return Objects.requireNonNull(engines.get(language)).before(host);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyAnswerFromHyperVIsAMissingRight(StandInEngine.Language language) throws Exception {
        HostNetwork network = read(new HandMadeHost(), language);

        assertThat(network.availability(Concern.SWITCHES)).isEqualTo(new Availability.NotPermitted(""));
        assertThat(network.availability(Concern.VIRTUAL_MACHINES)).isEqualTo(new Availability.NotPermitted(""));
        assertThat(network.availability(Concern.ADAPTERS)).isEqualTo(new Availability.NotPermitted(""));
        assertThat(network.availability(Concern.LBFO)).isEqualTo(Availability.READ);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsAMissingRightAndAFailureIsAFailure(StandInEngine.Language language) throws Exception {
        HandMadeHost host = new HandMadeHost()
                .fails(
                        "Get-VMHost",
                        ACCESS_DENIED,
                        "AccessDenied,Microsoft.HyperV.PowerShell.Commands.GetVMHost",
                        18,
                        "PermissionDenied")
                .fails(
                        "Get-NetIPAddress",
                        "アクセスが拒否されました。",
                        "Windows System Error 5,Get-NetIPAddress",
                        18,
                        "PermissionDenied")
                .fails("Get-NetLbfoTeam", "Not supported", "Windows System Error 50,Get-NetLbfoTeam", 0, "NotSpecified")
                .fails("Get-NetAdapterBinding", "Broken", "HRESULT 0x80041001,Get-NetAdapterBinding", 0, "NotSpecified")
                .fails(
                        "Get-NetTCPConnection",
                        "No matching MSFT_NetTCPConnection objects found",
                        "CmdletizationQuery_NotFound,Get-NetTCPConnection",
                        13,
                        "ObjectNotFound");
        HostNetwork network = read(host, language);

        assertThat(network.availability(Concern.HOST_VNICS))
                .isInstanceOfSatisfying(Availability.NotPermitted.class, said -> assertThat(said.detail())
                        .startsWith(ACCESS_DENIED)
                        .contains("AccessDenied,"));
        assertThat(network.availability(Concern.ADDRESSES))
                .isEqualTo(new Availability.NotPermitted("アクセスが拒否されました。 (Windows System Error 5,Get-NetIPAddress)"));
        assertThat(network.availability(Concern.LBFO)).isEqualTo(new Availability.Absent());
        assertThat(network.availability(Concern.BINDINGS))
                .isEqualTo(new Availability.Failed("Broken (HRESULT 0x80041001,Get-NetAdapterBinding)"));
        assertThat(network.availability(Concern.PATH)).isEqualTo(Availability.READ);
    }

    @ParameterizedTest
    @EnumSource
    void aHostWithoutModulesLacksTheirParts(StandInEngine.Language language, @TempDir Path folder) throws Exception {
        Set<String> modules = Set.of("CimCmdlets", "DnsClient", "NetAdapter", "NetTCPIP");
        HandMadeHost host = new HandMadeHost().gives("Get-NetAdapter", adapter("Ethernet", 1));
        HostNetwork network;
        try (StandInEngine engine = StandInEngine.open(folder, modules, language)) {
            network = new HostNetworkReader().read(engine.before(host), 5985);
        }

        assertThat(network.availability(Concern.LBFO)).isEqualTo(new Availability.Absent());
        assertThat(network.availability(Concern.SWITCHES)).isEqualTo(new Availability.Absent());
        assertThat(network.availability(Concern.ADAPTERS)).isEqualTo(Availability.READ);
        assertThat(network.adapters()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void listsEnumsAndTeamsSurviveTheWire(StandInEngine.Language language) throws Exception {
        UUID id = UUID.fromString("22222222-0000-0000-0000-000000000001");
        List<UUID> uplinks = List.of(UUID.randomUUID(), UUID.randomUUID());
        PsObject sw = object(
                "Microsoft.HyperV.PowerShell.VMSwitch",
                "Name",
                "vm-prod ‘日本’ $(x)",
                "Id",
                PsValue.guid(id),
                "SwitchType",
                PsObject.enumeration("Microsoft.HyperV.PowerShell.VMSwitchType", 2, "External"),
                "BandwidthReservationMode",
                PsObject.enumeration("Microsoft.HyperV.PowerShell.VMSwitchBandwidthMode", 3, "None"),
                "EmbeddedTeamingEnabled",
                true,
                "AllowManagementOS",
                false,
                "NetAdapterInterfaceGuid",
                PsObject.list(uplinks.stream().map(PsValue::guid).toList()));
        PsObject team = object(
                "Microsoft.HyperV.PowerShell.VMSwitchTeam",
                "Id",
                PsValue.guid(id),
                "LoadBalancingAlgorithm",
                PsObject.enumeration("Microsoft.HyperV.PowerShell.VMSwitchLoadBalancingAlgorithm", 5, "Dynamic"));
        HandMadeHost host = new HandMadeHost()
                .gives("Get-VMHost", object("Microsoft.HyperV.PowerShell.VMHost", "Name", "HV01"))
                .gives("Get-VMSwitch", sw)
                .gives("Get-VMSwitchTeam", team)
                .fails("Get-VMSwitch", "One switch is broken", "OperationFailed,X", 0, "NotSpecified");
        HostNetwork network = read(host, language);

        VirtualSwitch read = network.switches().getFirst();
        assertThat(read.name()).isEqualTo("vm-prod ‘日本’ $(x)");
        assertThat(read.type()).isEqualTo(VirtualSwitch.Type.EXTERNAL);
        assertThat(read.bandwidthMode()).isEqualTo(VirtualSwitch.BandwidthMode.NONE);
        assertThat(read.team()).isEqualTo(new VirtualSwitch.EmbeddedTeam("Dynamic"));
        assertThat(read.uplinks())
                .containsExactlyElementsOf(uplinks.stream().map(AdapterId::new).toList());
        assertThat(network.availability(Concern.SWITCHES)).isEqualTo(Availability.READ);
        assertThat(network.unreadable())
                .containsExactly(
                        "The host could not read an object of SWITCHES: One switch is broken (OperationFailed,X)");
    }

    @ParameterizedTest
    @EnumSource
    void theProbeTellsRightsAndLanguage(StandInEngine.Language language) throws Exception {
        HandMadeHost host =
                new HandMadeHost().gives("Get-VMHost", object("Microsoft.HyperV.PowerShell.VMHost", "Name", "HV01"));
        HostProbe.Probe probe = new HostProbe().probe(engine(language, host));

        assertThat(probe.rights()).isEqualTo(Availability.READ);
        assertThat(probe.languageMode())
                .isEqualTo(
                        switch (language) {
                            case FULL -> "FullLanguage";
                            case CONSTRAINED -> "ConstrainedLanguage";
                        });
    }

    private HostNetwork read(HandMadeHost host, StandInEngine.Language language) throws Exception {
        return new HostNetworkReader().read(engine(language, host), 5985);
    }

    private static PsObject adapter(String name, int index) {
        return object(
                "Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_NetAdapter",
                "Name",
                name,
                "InterfaceGuid",
                "{" + new UUID(0, index) + "}",
                "InterfaceIndex",
                index,
                "Status",
                "Up");
    }
}
