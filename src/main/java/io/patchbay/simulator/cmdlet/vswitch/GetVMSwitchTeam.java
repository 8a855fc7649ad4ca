package io.patchbay.simulator.cmdlet.vswitch;

import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.cmdlet.object.VMSwitchTeamObject;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.VirtualSwitch;
import java.util.List;

/** Get-VMSwitchTeam: the teams of the switches that have one. */
public final class GetVMSwitchTeam implements Cmdlet {
    @Override
    public void process(Invocation in) {
        BoundParameters bound = in.bound();
        HostState host = in.host().state();
        if (bound.has("VMSwitch")) {
            in.forEach(bound.objects("VMSwitch"), object -> write(in, host, SwitchSelection.of(host, object)));
        } else {
            in.forEach(List.of(bound.text("Name", "*")), name -> SwitchSelection.named(host, name)
                    .forEach(each -> write(in, host, each)));
        }
    }

    private static void write(Invocation in, HostState host, VirtualSwitch which) {
        if (which.embeddedTeaming()) {
            in.write(VMSwitchTeamObject.of(host, which));
        }
    }
}
