package io.patchbay.simulator.cmdlet.nettcpip;

import io.patchbay.simulator.cmdlet.cim.CimQuery;
import io.patchbay.simulator.cmdlet.object.IpObjects;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;

/** Get-NetRoute: default routes and on-link ones. */
public final class GetNetRoute implements Cmdlet {
    @Override
    public void process(Invocation in) {
        new CimQuery<>("MSFT_NetRoute", IpObjects.routes(in.host().state()))
                .text("DestinationPrefix", IpObjects.RouteRow::prefix)
                .text("InterfaceAlias", each -> each.place().alias())
                .exact(
                        "InterfaceIndex",
                        "UInt32",
                        each -> String.valueOf(each.place().ifIndex()))
                .text("NextHop", IpObjects.RouteRow::nextHop)
                .exact("AddressFamily", "AddressFamily", each -> each.ipv6() ? "IPv6" : "IPv4")
                .run(in, IpObjects::of);
    }
}
