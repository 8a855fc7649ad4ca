package io.patchbay.simulator.cmdlet.vswitch;

import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.CmdletFailed;
import io.patchbay.simulator.error.ErrorCategory;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.HostAccess;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.pipeline.Unconfirmed;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.HostVnic;
import io.patchbay.simulator.state.IpConfiguration;
import io.patchbay.simulator.state.NetInterface;
import io.patchbay.simulator.state.Nic;
import io.patchbay.simulator.state.VirtualSwitch;
import java.util.List;
import java.util.UUID;

/** Remove-VMSwitch: refused while running VMs hold it, and without -Force where nobody can be asked (behaviour: 1.17). */
public final class RemoveVMSwitch implements Cmdlet {
    @Override
    public void process(Invocation in) {
        BoundParameters bound = in.bound();
        HostState host = in.host().state();
        if (bound.has("VMSwitch")) {
            in.forEach(bound.objects("VMSwitch"), object -> remove(in, SwitchSelection.of(host, object)));
        } else {
            in.forEach(bound.texts("Name"), name -> SwitchSelection.named(host, name)
                    .forEach(each -> remove(in, each)));
        }
    }

    private static void remove(Invocation in, VirtualSwitch which) {
        if (!in.shouldProcess(which.name())) {
            return;
        }
        if (!in.bound().on("Force")) {
            throw nobodyToAsk(which);
        }
        in.host().change(host -> without(host, in.host(), which.id()));
    }

    /** Its wording on a remote session is not confirmed; that it fails is. */
    private static CmdletFailed nobodyToAsk(VirtualSwitch which) {
        return new CmdletFailed(new CmdletError(
                "InvalidOperation",
                ErrorCategory.INVALID_OPERATION,
                ("A command that prompts the user failed because the host program or the command type does not support user"
                                + " interaction. The host was attempting to request confirmation with the following message:"
                                + " Remove-VMSwitch will remove the virtual switch \"%s\".")
                        .formatted(which.name()),
                "System.Management.Automation.Host.HostException"));
    }

    private static HostState without(HostState host, HostAccess access, UUID id) {
        VirtualSwitch now = host.switchOf(id).orElseThrow(HyperVRefusals::noSwitch);
        if (now.internetSharing()) {
            throw HyperVRefusals.internetSharing(HyperVRefusals.REMOVING);
        }
        boolean held = host.machines().stream()
                .filter(each -> each.active())
                .flatMap(each -> each.adapters().stream())
                .anyMatch(each -> id.equals(each.switchId()));
        if (held) {
            throw inUse(now, access.unconfirmed());
        }
        List<HostVnic> vnics = host.hostVnicsOf(id);
        IpConfiguration since =
                vnics.isEmpty() ? null : host.ip().get(vnics.getFirst().guid());
        HostState next = HostPorts.remove(host, vnics);
        next = next.withSwitches(
                next.switches().stream().filter(each -> !each.id().equals(id)).toList());
        for (UUID each : now.uplinks()) {
            NetInterface uplink = host.interfaceOf(each).orElse(null);
            if (uplink != null) {
                boolean simple = now.uplinks().size() == 1 && uplink instanceof Nic;
                next = Addresses.release(next, uplink, simple, since, access.unconfirmed());
            }
        }
        return next;
    }

    /** E8. */
    private static CmdletFailed inUse(VirtualSwitch which, Unconfirmed unconfirmed) {
        String message =
                "%s\nThe virtual switch '%s' cannot be deleted because it is being used by running virtual machines or assigned to child pools."
                        .formatted(HyperVRefusals.REMOVING, which.name());
        return switch (unconfirmed.inUseId()) {
            case OBJECT_IN_USE -> HyperVRefusals.of("ObjectInUse", ErrorCategory.RESOURCE_BUSY, message);
            case INVALID_STATE -> HyperVRefusals.of("InvalidState", ErrorCategory.INVALID_OPERATION, message);
        };
    }
}
