package io.patchbay.simulator.cmdlet.vswitch;

import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.cmdlet.object.VMSwitchObject;
import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.HostAccess;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.pipeline.Unconfirmed;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.NetInterface;
import io.patchbay.simulator.state.VirtualSwitch;
import io.patchbay.simulator.state.VirtualSwitch.TeamAlgorithm;
import java.util.List;
import java.util.UUID;

/** Set-VMSwitchTeam: sets the algorithm, and <em>replaces</em> the members (behaviour: 2.12). */
public final class SetVMSwitchTeam implements Cmdlet {

    /** What a new team starts with (behaviour: 2.8). */
    static TeamAlgorithm initialAlgorithm(HostState host, Unconfirmed unconfirmed) {
        return unconfirmed.newTeamsUseHyperVPort() && host.windows().build() >= 17763
                ? TeamAlgorithm.HYPER_V_PORT
                : TeamAlgorithm.DYNAMIC;
    }

    @Override
    public void process(Invocation in) {
        BoundParameters bound = in.bound();
        HostState host = in.host().state();
        if (bound.has("VMSwitch")) {
            in.forEach(bound.objects("VMSwitch"), object -> set(in, SwitchSelection.of(host, object)));
        } else {
            in.forEach(bound.texts("Name"), name -> SwitchSelection.named(host, name)
                    .forEach(each -> set(in, each)));
        }
    }

    private static void set(Invocation in, VirtualSwitch which) {
        if (!in.shouldProcess(which.name())) {
            return;
        }
        HostState after = in.host().change(host -> change(host, in.host(), in.bound(), which.id()));
        if (in.bound().on("Passthru")) {
            in.write(VMSwitchObject.of(after, after.switchOf(which.id()).orElseThrow()));
        }
    }

    private static HostState change(HostState host, HostAccess access, BoundParameters bound, UUID id) {
        VirtualSwitch now = host.switchOf(id).orElseThrow(HyperVRefusals::noSwitch);
        if (!now.embeddedTeaming()) {
            throw HyperVRefusals.invalidParameter(
                    "The virtual switch '%s' is not teaming enabled.".formatted(now.name()));
        }
        HostState next = host;
        if (bound.has("NetAdapterName") || bound.has("NetAdapterInterfaceDescription")) {
            next = replaceMembers(next, access, bound, now);
            now = next.switchOf(id).orElseThrow(HyperVRefusals::noSwitch);
        }
        String algorithm = bound.text("LoadBalancingAlgorithm");
        return algorithm == null
                ? next
                : next.with(now.withAlgorithm(
                        algorithm.equals("HyperVPort") ? TeamAlgorithm.HYPER_V_PORT : TeamAlgorithm.DYNAMIC));
    }

    private static HostState replaceMembers(
            HostState host, HostAccess access, BoundParameters bound, VirtualSwitch now) {
        List<NetInterface> wanted = bound.has("NetAdapterName")
                ? Uplinks.named(host, bound.texts("NetAdapterName"))
                : Uplinks.described(host, bound.texts("NetAdapterInterfaceDescription"));
        Uplinks.check(host, wanted, true, false, now.id(), access.unconfirmed());
        List<UUID> members = wanted.stream().map(NetInterface::guid).toList();
        HostState next = host.with(now.withUplinks(members));
        for (NetInterface each : wanted) {
            if (!now.uplinks().contains(each.guid())) {
                next = Addresses.take(next, each);
            }
        }
        for (UUID each : now.uplinks()) {
            NetInterface leaving = next.interfaceOf(each).orElse(null);
            if (leaving != null && !members.contains(each)) {
                next = Addresses.release(next, leaving, false, null, access.unconfirmed());
            }
        }
        return next;
    }
}
