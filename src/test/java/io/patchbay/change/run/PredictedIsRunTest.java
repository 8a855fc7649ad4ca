package io.patchbay.change.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.intent.Intent;
import io.patchbay.change.intent.LoadBalancing;
import io.patchbay.change.intent.RemoveSwitch;
import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.change.plan.Plan;
import io.patchbay.change.plan.Planner;
import io.patchbay.change.plan.Prediction;
import io.patchbay.change.plan.Promise;
import io.patchbay.change.plan.Step;
import io.patchbay.change.plan.UplinkCandidate;
import io.patchbay.change.plan.Verification;
import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.Check;
import io.patchbay.change.plan.call.Learn;
import io.patchbay.change.plan.call.Symbol;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.VirtualMachine;
import io.patchbay.network.VlanId;
import io.patchbay.simulator.example.ExampleHosts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is predicted is what a simulated host, which knows nothing of predictions, becomes; and undo leads back. */
class PredictedIsRunTest {

    @ParameterizedTest
    @MethodSource("everyPossibleIntent")
    void aHostBecomesWhatWasPredictedAndUndoLeadsBack(String example, Intent intent) throws Exception {
        SimulatedHyperV hyperV = new SimulatedHyperV(example);
        HostNetwork before = hyperV.network();
        Plan plan = Objects.requireNonNull(Planner.plan(before, intent).plan());

        Map<Symbol, Call.Value> learned = run(hyperV, plan);

        HostNetwork after = hyperV.network();
        assertThat(Verification.of(plan, Prediction.predict(before, plan), after))
                .extracting(Promise::verdict, Promise::says)
                .allSatisfy(each -> assertThat(each.toList().getFirst()).isEqualTo(Promise.Verdict.KEPT));

        HostCalls calls = new HostCalls(hyperV.session);
        for (Call call : plan.undo()) {
            assertThat(calls.change(call.bound(learned))).isInstanceOf(HostCalls.Outcome.Good.class);
        }
        assertThat(Pictures.of(hyperV.network())).isEqualTo(Pictures.of(before));
    }

    static Stream<Arguments> everyPossibleIntent() throws HostUnavailableException {
        List<Arguments> all = new ArrayList<>();
        for (String example : ExampleHosts.all(Instant.EPOCH).keySet()) {
            HostNetwork network = new SimulatedHyperV(example).network();
            intents(network).stream()
                    .filter(intent -> !Planner.plan(network, intent).refused())
                    .forEach(intent -> all.add(Arguments.of(example, intent)));
        }
        return all.stream();
    }

    private static List<Intent> intents(HostNetwork network) {
        List<Intent> intents = new ArrayList<>();
        intents.add(new CreateSwitch.Internal("made by ‘Patchbay’", "$(Stop-Computer)"));
        intents.add(new CreateSwitch.Private("テスト用"));
        List<AdapterId> fit = Planner.uplinkCandidates(network, List.of()).stream()
                .filter(UplinkCandidate::fit)
                .map(each -> each.adapter().id())
                .toList();
        for (AdapterId nic : fit) {
            intents.add(external(false, null, nic));
            intents.add(external(true, null, nic));
            intents.add(external(true, new VlanId(20), nic));
        }
        List<AdapterId> alike =
                fit.stream().filter(id -> speed(network, id) > 0).toList();
        if (alike.size() > 1) {
            AdapterId[] team = alike.subList(0, 2).toArray(AdapterId[]::new);
            intents.add(external(false, null, team));
            intents.add(external(true, new VlanId(30), team));
        }
        network.switches().forEach(each -> intents.add(new RemoveSwitch(each.id())));
        Stream.concat(
                        network.hostVnics().stream().map(HostVnic::id),
                        network.virtualMachines().stream()
                                .flatMap(vm -> vm.vnics().stream())
                                .map(VirtualMachine.Vnic::id))
                .forEach(vnic -> {
                    intents.add(new SetVnicVlan(vnic, new SetVnicVlan.Vlan.Untagged()));
                    intents.add(new SetVnicVlan(vnic, new SetVnicVlan.Vlan.Access(new VlanId(77))));
                });
        return intents;
    }

    private static long speed(HostNetwork network, AdapterId id) {
        return network.adapter(id).map(NetAdapter::speed).orElse(0L);
    }

    private static Intent external(boolean shared, @Nullable VlanId vlan, AdapterId... nics) {
        return new CreateSwitch.External("vm-new", List.of(nics), shared, vlan, LoadBalancing.DYNAMIC, "");
    }

    private static Map<Symbol, Call.Value> run(SimulatedHyperV hyperV, Plan plan) {
        HostCalls calls = new HostCalls(hyperV.session);
        Map<Symbol, Call.Value> learned = new HashMap<>();
        for (Step step : plan.steps()) {
            for (Check check : step.before()) {
                assertGood(calls.check(check));
            }
            assertGood(calls.change(step.call()));
            for (Learn learn : step.learns()) {
                assertGood(calls.learn(learn, step.title()));
                learned.put(learn.symbol(), Objects.requireNonNull(calls.known(learn.symbol())));
            }
            for (Check check : step.after()) {
                assertGood(calls.check(check));
            }
        }
        return learned;
    }

    private static void assertGood(HostCalls.Outcome outcome) {
        assertThat(outcome).isInstanceOf(HostCalls.Outcome.Good.class);
    }
}
