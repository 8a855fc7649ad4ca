package io.patchbay.simulator.cmdlet.netadapter;

import io.patchbay.simulator.cmdlet.cim.CimQuery;
import io.patchbay.simulator.cmdlet.object.HardwareObject;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.Nic;

/** Get-NetAdapterHardwareInfo: where the physical ones sit. */
public final class GetNetAdapterHardwareInfo implements Cmdlet {
    @Override
    public void process(Invocation in) {
        HostState host = in.host().state();
        new CimQuery<>("MSFT_NetAdapterHardwareInfoSettingData", host.nics())
                .text("Name", Nic::alias)
                .text("InterfaceDescription", Nic::description)
                .run(in, each -> HardwareObject.of(host, each));
    }
}
