package io.patchbay.simulator.cmdlet.netadapter;

import io.patchbay.simulator.cmdlet.cim.CimQuery;
import io.patchbay.simulator.cmdlet.object.NetAdapterObject;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.NetInterface;
import io.patchbay.simulator.state.Nic;
import java.util.List;

/** Get-NetAdapter: every network connection, or the physical ones. */
public final class GetNetAdapter implements Cmdlet {
    @Override
    public void process(Invocation in) {
        HostState host = in.host().state();
        List<NetInterface> all = host.interfaces().stream()
                .filter(each -> !in.bound().on("Physical") || each instanceof Nic)
                .toList();
        new CimQuery<>("MSFT_NetAdapter", all)
                .text("Name", NetInterface::alias)
                .text("InterfaceDescription", NetInterface::description)
                .exact("InterfaceIndex", "UInt32", each -> String.valueOf(each.ifIndex()))
                .run(in, each -> NetAdapterObject.of(host, each));
    }
}
