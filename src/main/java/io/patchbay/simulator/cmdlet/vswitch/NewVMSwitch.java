package io.patchbay.simulator.cmdlet.vswitch;

import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.binding.Texts;
import io.patchbay.simulator.cmdlet.object.VMSwitchObject;
import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.HostAccess;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.IpConfiguration;
import io.patchbay.simulator.state.NetInterface;
import io.patchbay.simulator.state.VirtualSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * New-VMSwitch. A switch of a name that exists already is simply a second one (behaviour: 0.5); a NIC that can't be
 * connected leaves no switch behind (behaviour: 0.4).
 */
public final class NewVMSwitch implements Cmdlet {
    @Override
    public void process(Invocation in) {
        BoundParameters bound = in.bound();
        String name = bound.text("Name", "");
        if (in.host().state().windows().build() >= 26100 && bound.has("AllowNetLbfoTeams")) {
            in.warning("Parameter 'AllowNetLbfoTeams' is obsolete. Use EnableEmbeddedTeaming instead");
        }
        if (!in.shouldProcess(name)) {
            return;
        }
        in.forEach(List.of(name), each -> {
            UUID id = id(bound, in.host());
            HostState after = in.host().change(host -> create(host, in.host(), bound, id, each));
            in.write(VMSwitchObject.of(after, after.switchOf(id).orElseThrow()));
        });
    }

    private static UUID id(BoundParameters bound, HostAccess access) {
        String given = bound.text("Id");
        if (given == null) {
            return access.newId();
        }
        UUID parsed = Texts.guid(given);
        if (parsed == null) {
            throw HyperVRefusals.invalidParameter("The parameter Id is not a valid GUID.");
        }
        return parsed;
    }

    private static HostState create(HostState host, HostAccess access, BoundParameters bound, UUID id, String name) {
        boolean external = !bound.set().equals("SwitchType");
        boolean iov = bound.on("EnableIov");
        VirtualSwitch.BandwidthMode mode = mode(host, access, bound, iov);
        List<NetInterface> uplinks = external ? uplinks(host, bound) : List.of();
        boolean teamed = external && teamed(bound, uplinks.size());
        if (iov && !external) {
            throw HyperVRefusals.operationFailed(HyperVRefusals.CREATING);
        }
        if (host.switchOf(id).isPresent()) {
            throw HyperVRefusals.operationFailed(HyperVRefusals.CREATING);
        }
        Uplinks.check(host, uplinks, teamed, bound.on("AllowNetLbfoTeams"), null, access.unconfirmed());
        VirtualSwitch created = new VirtualSwitch(
                id,
                name,
                bound.text("Notes", ""),
                uplinks.stream().map(NetInterface::guid).toList(),
                teamed,
                teamed ? SetVMSwitchTeam.initialAlgorithm(host, access.unconfirmed()) : null,
                mode,
                iov,
                bound.on("EnablePacketDirect"),
                null,
                null,
                false);
        List<VirtualSwitch> all = new ArrayList<>(host.switches());
        all.add(created);
        HostState next = host.withSwitches(all);
        if (!external) {
            return "Private".equalsIgnoreCase(bound.text("SwitchType"))
                    ? next
                    : HostPorts.add(next, access, id, name, null, null);
        }
        return connect(next, access, bound, created, uplinks);
    }

    /** The external port and the host's come together, which is what makes the addresses move (behaviour: 1.3, 1.6). */
    private static HostState connect(
            HostState host,
            HostAccess access,
            BoundParameters bound,
            VirtualSwitch created,
            List<NetInterface> uplinks) {
        IpConfiguration ip = Addresses.toMigrate(host, uplinks, access.unconfirmed());
        String mac = permanentMac(uplinks.getFirst());
        HostState next = host;
        for (NetInterface each : uplinks) {
            next = Addresses.take(next, each);
        }
        Boolean shared = bound.bool("AllowManagementOS");
        return shared == null || shared ? HostPorts.add(next, access, created.id(), created.name(), mac, ip) : next;
    }

    /** Permanent, not an overridden one (behaviour: 1.4). */
    private static String permanentMac(NetInterface first) {
        return first instanceof io.patchbay.simulator.state.Nic nic ? nic.permanentMac() : first.mac();
    }

    private static List<NetInterface> uplinks(HostState host, BoundParameters bound) {
        return bound.set().equals("NetAdapterName")
                ? Uplinks.named(host, bound.texts("NetAdapterName"))
                : Uplinks.described(host, bound.texts("NetAdapterInterfaceDescription"));
    }

    /** Several NICs imply a team; several without one are refused (behaviour: 2.7). */
    private static boolean teamed(BoundParameters bound, int uplinks) {
        Boolean given = bound.bool("EnableEmbeddedTeaming");
        if (uplinks > 1 && Boolean.FALSE.equals(given)) {
            throw HyperVRefusals.invalidParameter(
                    "Multiple network adapters can only be used with a switch that has embedded teaming enabled.");
        }
        return uplinks > 1 || Boolean.TRUE.equals(given);
    }

    /** Absolute since 2016 whatever the documentation says, and none with IOV (behaviour: 2.5, 2.6). */
    private static VirtualSwitch.BandwidthMode mode(
            HostState host, HostAccess access, BoundParameters bound, boolean iov) {
        String given = bound.text("MinimumBandwidthMode", "Default");
        boolean explicit = !given.equals("Default");
        if (iov) {
            if (explicit && !given.equals("None") && access.unconfirmed().iovWithMode()) {
                throw HyperVRefusals.operationFailed(HyperVRefusals.CREATING);
            }
            return VirtualSwitch.BandwidthMode.NONE;
        }
        if (!explicit) {
            return host.windows().build() >= 14393
                    ? VirtualSwitch.BandwidthMode.ABSOLUTE
                    : VirtualSwitch.BandwidthMode.WEIGHT;
        }
        return switch (given) {
            case "Weight" -> VirtualSwitch.BandwidthMode.WEIGHT;
            case "Absolute" -> VirtualSwitch.BandwidthMode.ABSOLUTE;
            default -> VirtualSwitch.BandwidthMode.NONE;
        };
    }
}
