package io.patchbay.simulator.cmdlet.nettcpip;

import io.patchbay.simulator.cmdlet.cim.CimQuery;
import io.patchbay.simulator.cmdlet.object.IpObjects;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;

/** Get-NetIPInterface: one an interface and address family. */
public final class GetNetIPInterface implements Cmdlet {
    @Override
    public void process(Invocation in) {
        new CimQuery<>("MSFT_NetIPInterface", IpObjects.interfaces(in.host().state()))
                .text("InterfaceAlias", each -> each.place().alias())
                .exact(
                        "InterfaceIndex",
                        "UInt32",
                        each -> String.valueOf(each.place().ifIndex()))
                .exact("AddressFamily", "AddressFamily", each -> each.ipv6() ? "IPv6" : "IPv4")
                .exact("Dhcp", "Dhcp", each -> each.dhcp() ? "Enabled" : "Disabled")
                .run(in, IpObjects::of);
    }
}
