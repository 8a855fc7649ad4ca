package io.patchbay.simulator.cmdlet.nettcpip;

import io.patchbay.simulator.cmdlet.cim.CimQuery;
import io.patchbay.simulator.cmdlet.object.IpObjects;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;

/** Get-DnsClientServerAddress: static and DHCP-given servers alike (behaviour: 1.5). */
public final class GetDnsClientServerAddress implements Cmdlet {
    @Override
    public void process(Invocation in) {
        new CimQuery<>(
                        "MSFT_DNSClientServerAddress",
                        IpObjects.servers(in.host().state()))
                .text("InterfaceAlias", each -> each.place().alias())
                .exact(
                        "InterfaceIndex",
                        "UInt32",
                        each -> String.valueOf(each.place().ifIndex()))
                .exact("AddressFamily", "AddressFamily", each -> each.ipv6() ? "IPv6" : "IPv4")
                .run(in, IpObjects::of);
    }
}
