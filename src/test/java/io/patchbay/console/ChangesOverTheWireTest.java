package io.patchbay.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.patchbay.access.Audit;
import io.patchbay.access.NotAllowedException;
import io.patchbay.change.Changes;
import io.patchbay.change.Run;
import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.intent.Intent;
import io.patchbay.change.intent.LoadBalancing;
import io.patchbay.change.intent.RemoveSwitch;
import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.change.plan.Plan;
import io.patchbay.change.plan.Planner;
import io.patchbay.change.plan.UplinkCandidate;
import io.patchbay.change.run.journal.Journal;
import io.patchbay.demo.DemoAnswers;
import io.patchbay.host.ExampleHosts;
import io.patchbay.host.HostAddress;
import io.patchbay.host.HostReadings;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.InvalidValueException;
import io.patchbay.network.Message;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanId;
import io.patchbay.network.VlanSetting;
import io.patchbay.network.VnicId;
import io.patchbay.simulator.ScriptAnswers;
import io.patchbay.simulator.Simulator;
import io.patchbay.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Changes by the whole console, over the real wire, on a simulated host with two spare NICs. */
@ResourceLock(RunningConsole.ONE_AT_A_TIME)
@Timeout(300)
class ChangesOverTheWireTest {
    private static Simulator simulator;
    private static RunningConsole console;
    private static RegisteredHost host;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        ScriptAnswers answers = new ScriptAnswers();
        DemoAnswers.register(answers);
        simulator = Simulator.start(
                SimulatorOptions.parse(
                        List.of("--data", folder.resolve("simulator").toString(), "--port", "0")),
                answers);
        console = RunningConsole.start(
                        folder,
                        "patchbay.example-hosts=" + folder.resolve("simulator").resolve("example-hosts.json"))
                .withAdministrator();
        console.asAdministrator(console.bean(ExampleHosts.class)::addAll);
        host = console.bean(Hosts.class).list().stream()
                .filter(each -> each.displayName().equals("hv01"))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        if (console != null) {
            console.close();
        }
        if (simulator != null) {
            simulator.close();
        }
    }

    @Test
    void createsTagsAndRemovesSwitches() throws Exception {
        List<AdapterId> spare = Planner.uplinkCandidates(network(), List.of()).stream()
                .filter(UplinkCandidate::fit)
                .filter(each -> each.adapter().speed() > 0)
                .map(each -> each.adapter().id())
                .toList();
        completes(new CreateSwitch.External("本番 ‘A’", spare, true, new VlanId(20), LoadBalancing.DYNAMIC, "$(x)"));
        completes(new CreateSwitch.Internal("lab"));
        completes(new CreateSwitch.Private("dmz"));

        HostNetwork made = network();
        VirtualSwitch external = named(made, "本番 ‘A’");
        assertThat(external.uplinks()).containsExactlyInAnyOrderElementsOf(spare);
        assertThat(Objects.requireNonNull(external.team()).algorithm()).isEqualTo("Dynamic");
        assertThat(external.notes()).isEqualTo("$(x)");
        assertThat(vnicOn(made, external).vlan()).isEqualTo(new VlanSetting.Access(20));

        VnicId ofMachine = made.virtualMachines().getFirst().vnics().getFirst().id();
        completes(new SetVnicVlan(ofMachine, new SetVnicVlan.Vlan.Access(new VlanId(77))));
        assertThat(machineVnic(network(), ofMachine).vlan()).isEqualTo(new VlanSetting.Access(77));
        completes(new SetVnicVlan(ofMachine, new SetVnicVlan.Vlan.Untagged()));
        assertThat(machineVnic(network(), ofMachine).vlan()).isEqualTo(VlanSetting.UNTAGGED);

        completes(new RemoveSwitch(external.id()));
        completes(new RemoveSwitch(named(network(), "lab").id()));
        completes(new RemoveSwitch(named(network(), "dmz").id()));
        assertThat(network().switches()).extracting(VirtualSwitch::name).doesNotContain("lab", "dmz", "本番 ‘A’");
        assertThat(console.bean(Audit.class).intact()).isTrue();
    }

    @Test
    void refusesToTouchTheWayItCameBy() throws Exception {
        HostNetwork network = network();
        AdapterId ours = network.path().adapters().iterator().next();
        HostVnic vnic = network.hostVnics().stream()
                .filter(each -> ours.equals(each.device()))
                .findFirst()
                .orElseThrow();

        assertThat(network.path().certain()).isTrue();
        assertThat(keys(network, new RemoveSwitch(Objects.requireNonNull(vnic.switchId()))))
                .contains("change.find.path.switch");
        assertThat(keys(network, new SetVnicVlan(vnic.id(), new SetVnicVlan.Vlan.Access(new VlanId(5)))))
                .contains("change.find.path.vnic");
    }

    @Test
    void letsNobodyRunAPlanWhoIsNotAnAdministrator() throws Exception {
        Plan plan = plan(new CreateSwitch.Private("uninvited"));

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> console.bean(Changes.class).start(host.id(), plan));
        assertThat(network().switches()).noneMatch(each -> each.name().equals("uninvited"));
    }

    private static void completes(Intent intent) throws Exception {
        Plan plan = plan(intent);
        Changes changes = console.bean(Changes.class);
        Run run = changes.run(console.asAdministrator(() -> changes.start(host.id(), plan)))
                .orElseThrow();
        while (run.underWay()) {
            assertThat(console.nextReading()).as("news of %s", run).isNotNull();
            run = changes.run(run.id()).orElseThrow();
        }
        assertThat(run.state()).as("%s", run).isEqualTo(Run.State.COMPLETED);
    }

    private static Plan plan(Intent intent) throws Exception {
        HostNetwork network = network();
        return Objects.requireNonNull(
                Planner.plan(network, intent).plan(),
                () -> Planner.plan(network, intent).findings().toString());
    }

    private static List<String> keys(HostNetwork network, Intent intent) {
        return Planner.plan(network, intent).findings().stream()
                .map(each -> each.message().key())
                .toList();
    }

    @Test
    void leavesAHostWhereItIsWhileARunIsUnderWayOnIt() throws Exception {
        Hosts hosts = console.bean(Hosts.class);
        Journal journal = console.bean(Journal.class);
        HostAddress elsewhere = HostAddress.of("elsewhere", HostAddress.Transport.HTTP);
        Run run = journal.begin(host.id(), plan(new CreateSwitch.Private("slow")), "anna");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() ->
                        console.asAdministrator(() -> hosts.update(host.id(), host.displayName(), elsewhere, null)))
                .satisfies(each -> assertThat(each.said()).isEqualTo(Message.of("host.in-use", "hv01")));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> console.asAdministrator(() -> {
                    hosts.remove(host.id());
                    return host;
                }))
                .satisfies(each -> assertThat(each.said()).isEqualTo(Message.of("host.in-use", "hv01")));
        assertThat(hosts.find(host.id())).contains(host);

        journal.ends(run, Run.State.FAILED, Message.of("change.run.broken"));
        RegisteredHost same =
                console.asAdministrator(() -> hosts.update(host.id(), host.displayName(), host.address(), null));
        assertThat(same.address()).isEqualTo(host.address());
    }

    private static HostNetwork network() throws Exception {
        return console.bean(HostReadings.class).read(host.id()).network();
    }

    private static VirtualSwitch named(HostNetwork network, String name) {
        return network.switches().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static HostVnic vnicOn(HostNetwork network, VirtualSwitch each) {
        return network.hostVnics().stream()
                .filter(vnic -> each.id().equals(vnic.switchId()))
                .findFirst()
                .orElseThrow();
    }

    private static VirtualMachine.Vnic machineVnic(HostNetwork network, VnicId id) {
        return network.virtualMachines().stream()
                .flatMap(vm -> vm.vnics().stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
