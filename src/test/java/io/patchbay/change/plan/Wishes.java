package io.patchbay.change.plan;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.change.intent.Intent;
import io.patchbay.change.intent.LoadBalancing;
import io.patchbay.change.intent.RemoveSwitch;
import io.patchbay.change.intent.SetVnicVlan;
import io.patchbay.network.AdapterId;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanId;
import io.patchbay.network.VnicId;
import io.patchbay.testing.Hosts;
import io.patchbay.testing.Topology;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** All the hosts that tests know by name, and all that one may want of them, sensible or not. */
class Wishes extends DomainContextBase {
    private static final HostNetwork SPARE = Topology.drawn("""
            host HV-SPARE 20348
            nic M 1G ip 10.0.0.1/24 gw 10.0.0.254 path
            nic "NIC 1" 10G
            nic NIC’2 10G
            nic 予備 10G ip 10.0.7.1/24
            nic Off down
            switch lab internal
            vnic lab on lab vlan 12
            vnic Second on lab trunk 1-9 native 3
            switch dmz private
            switch old external set over Off
            vnic Storage on old isolated 5/6
            vm idle off
              port A on lab vlan 9
              port B on old promiscuous 300/301-303
            vm busy
              port A on dmz
            """);

    static List<HostNetwork> hosts() {
        return List.of(
                SPARE,
                Hosts.sharedUplink(),
                Hosts.convergedSet(),
                Hosts.lbfo(),
                Hosts.ciscoUcs(),
                Hosts.laptop(),
                Hosts.japanese(),
                Hosts.fresh());
    }

    /** One of each kind and object; those that are refused among them. */
    static List<Intent> sensible(HostNetwork host) {
        List<Intent> all = new ArrayList<>();
        all.add(new CreateSwitch.Internal("it’s “new” $(x)", "`n; 'quoted'"));
        all.add(new CreateSwitch.Private("新しい"));
        List<AdapterId> nics = host.adapters().stream().map(NetAdapter::id).toList();
        nics.forEach(nic -> {
            all.add(new CreateSwitch.External("new", List.of(nic), false, null, LoadBalancing.DYNAMIC, ""));
            nics.forEach(other -> all.add(new CreateSwitch.External(
                    "new",
                    other.equals(nic) ? List.of(nic) : List.of(nic, other),
                    true,
                    new VlanId(20),
                    LoadBalancing.HYPER_V_PORT,
                    "")));
        });
        host.switches().forEach(each -> all.add(new RemoveSwitch(each.id())));
        host.hostVnics()
                .forEach(each -> all.add(new SetVnicVlan(each.id(), new SetVnicVlan.Vlan.Access(new VlanId(4094)))));
        host.virtualMachines().forEach(vm -> vm.vnics()
                .forEach(each -> all.add(new SetVnicVlan(each.id(), new SetVnicVlan.Vlan.Untagged()))));
        return all;
    }

    @Provide
    Arbitrary<Wish> wishes() {
        return Arbitraries.of(hosts()).flatMap(host -> intents(host).map(intent -> new Wish(host, intent)));
    }

    static Arbitrary<Intent> intents(HostNetwork host) {
        List<SwitchId> switches =
                new ArrayList<>(host.switches().stream().map(VirtualSwitch::id).toList());
        switches.add(Topology.virtualSwitch("never there"));
        List<VnicId> vnics = new ArrayList<>();
        host.hostVnics().forEach(each -> vnics.add(each.id()));
        host.virtualMachines().forEach(vm -> vm.vnics().forEach(each -> vnics.add(each.id())));
        vnics.add(new VnicId("Microsoft:never there"));
        Arbitrary<Intent> remove = Arbitraries.of(switches).map(RemoveSwitch::new);
        Arbitrary<Intent> vlan = Combinators.combine(
                        Arbitraries.of(vnics), Arbitraries.integers().between(0, 4094))
                .as((vnic, number) -> new SetVnicVlan(
                        vnic,
                        number == 0
                                ? new SetVnicVlan.Vlan.Untagged()
                                : new SetVnicVlan.Vlan.Access(new VlanId(number))));
        return Arbitraries.frequencyOf(
                Tuple.of(4, external(host)),
                Tuple.of(1, Combinators.combine(names(), texts()).as((name, notes) ->
                        (Intent) new CreateSwitch.Internal(name, notes))),
                Tuple.of(1, Combinators.combine(names(), texts()).as((name, notes) ->
                        (Intent) new CreateSwitch.Private(name, notes))),
                Tuple.of(2, remove),
                Tuple.of(2, vlan));
    }

    private static Arbitrary<Intent> external(HostNetwork host) {
        List<AdapterId> all = host.adapters().stream().map(NetAdapter::id).toList();
        List<AdapterId> fit = Planner.uplinkCandidates(host, List.of()).stream()
                .filter(UplinkCandidate::fit)
                .map(each -> each.adapter().id())
                .toList();
        return Combinators.combine(
                        names(),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.of(all).set().ofMaxSize(3)),
                                Tuple.of(
                                        4,
                                        Arbitraries.of(fit.isEmpty() ? all : fit)
                                                .set()
                                                .ofMinSize(1)
                                                .ofMaxSize(2))),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 4094),
                        Arbitraries.of(LoadBalancing.class),
                        texts())
                .as((name, chosen, shared, vlan, balancing, notes) -> new CreateSwitch.External(
                        name, List.copyOf(chosen), shared, vlan == 0 ? null : new VlanId(vlan), balancing, notes));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of("vm-prod", "本番", "O’Brien's", "‘$(x)‛", "a;b|c", "--%")),
                Tuple.of(1, Arbitraries.of("lab", " x", "a*")),
                Tuple.of(1, texts()));
    }

    /** Text that would like to be code. */
    static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "'", "‘", "’", "‚", "‛", "\"", "“", "”", "„", "`", "$(", ")", "${x}", "$x", "\n", "\r\n", "\t", ";",
                "|", "#", "@'", "'@", "--%", "{", "}", "&", "日本語", "ー", "𠮷", "\\", "a", " ", "-Force", "");
        return pieces.list().ofMaxSize(8).map(each -> String.join("", each));
    }
}
