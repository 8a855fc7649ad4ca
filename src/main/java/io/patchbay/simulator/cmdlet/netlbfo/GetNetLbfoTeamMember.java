package io.patchbay.simulator.cmdlet.netlbfo;

import io.patchbay.simulator.cmdlet.cim.CimQuery;
import io.patchbay.simulator.cmdlet.object.LbfoObjects;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;

/** Get-NetLbfoTeamMember. */
public final class GetNetLbfoTeamMember implements Cmdlet {
    @Override
    public void process(Invocation in) {
        new CimQuery<>("MSFT_NetLbfoTeamMember", LbfoObjects.members(in.host().state()))
                .text("Name", each -> each.nic().alias())
                .text("Team", each -> each.team().name())
                .run(in, each -> LbfoObjects.of(in.host().state(), each));
    }
}
