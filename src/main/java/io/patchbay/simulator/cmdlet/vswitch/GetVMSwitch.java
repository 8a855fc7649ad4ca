package io.patchbay.simulator.cmdlet.vswitch;

import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.cmdlet.object.VMSwitchObject;
import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.VirtualSwitch;
import java.util.List;
import java.util.UUID;

/** Get-VMSwitch: by a name that is a pattern, by ids, or all. */
public final class GetVMSwitch implements Cmdlet {
    @Override
    public void process(Invocation in) {
        BoundParameters bound = in.bound();
        HostState host = in.host().state();
        if (bound.has("Id")) {
            in.forEach(bound.guids("Id"), id -> write(in, host, List.of(byId(host, id))));
            return;
        }
        in.forEach(List.of(bound.text("Name", "*")), name -> write(in, host, SwitchSelection.named(host, name)));
    }

    private static VirtualSwitch byId(HostState host, UUID id) {
        return host.switchOf(id).orElseThrow(HyperVRefusals::noSwitch);
    }

    private static void write(Invocation in, HostState host, List<VirtualSwitch> found) {
        List<String> types = in.bound().texts("SwitchType");
        for (VirtualSwitch each : found) {
            if (types.isEmpty() || types.stream().anyMatch(host.typeOf(each).name()::equalsIgnoreCase)) {
                in.write(VMSwitchObject.of(host, each));
            }
        }
    }
}
