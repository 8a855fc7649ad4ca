package io.patchbay.simulator.cmdlet.nettcpip;

import io.patchbay.simulator.cmdlet.cim.CimQuery;
import io.patchbay.simulator.cmdlet.object.IpObjects;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;

/** Get-NetTCPConnection: the WinRM listener and the connection through which the host is being asked. */
public final class GetNetTCPConnection implements Cmdlet {
    @Override
    public void process(Invocation in) {
        new CimQuery<>("MSFT_NetTCPConnection", IpObjects.connections(in.host().state()))
                .text("LocalAddress", IpObjects.ConnectionRow::localAddress)
                .exact("LocalPort", "UInt16", each -> String.valueOf(each.localPort()))
                .text("RemoteAddress", IpObjects.ConnectionRow::remoteAddress)
                .exact("RemotePort", "UInt16", each -> String.valueOf(each.remotePort()))
                .exact("State", "State", IpObjects.ConnectionRow::state)
                .run(in, IpObjects::of);
    }
}
