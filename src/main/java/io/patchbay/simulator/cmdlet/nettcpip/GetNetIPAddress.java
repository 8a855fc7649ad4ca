package io.patchbay.simulator.cmdlet.nettcpip;

import io.patchbay.simulator.cmdlet.cim.CimQuery;
import io.patchbay.simulator.cmdlet.object.IpObjects;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;

/** Get-NetIPAddress: every address, loopback included. */
public final class GetNetIPAddress implements Cmdlet {
    @Override
    public void process(Invocation in) {
        new CimQuery<>("MSFT_NetIPAddress", IpObjects.addresses(in.host().state()))
                .text("IPAddress", IpObjects.AddressRow::text)
                .text("InterfaceAlias", each -> each.place().alias())
                .exact(
                        "InterfaceIndex",
                        "UInt32",
                        each -> String.valueOf(each.place().ifIndex()))
                .exact("AddressFamily", "AddressFamily", IpObjects.AddressRow::family)
                .run(in, IpObjects::of);
    }
}
