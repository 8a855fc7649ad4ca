package io.patchbay.simulator.cmdlet.netlbfo;

import io.patchbay.simulator.cmdlet.cim.CimQuery;
import io.patchbay.simulator.cmdlet.object.LbfoObjects;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.LbfoTeam;

/** Get-NetLbfoTeam. */
public final class GetNetLbfoTeam implements Cmdlet {
    @Override
    public void process(Invocation in) {
        new CimQuery<>("MSFT_NetLbfoTeam", in.host().state().lbfoTeams())
                .text("Name", LbfoTeam::name)
                .run(in, each -> LbfoObjects.of(in.host().state(), each));
    }
}
