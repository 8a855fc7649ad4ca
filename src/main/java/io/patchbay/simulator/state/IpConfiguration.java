package io.patchbay.simulator.state;

import java.util.List;

/**
 * The IP configuration of one interface.
 *
 * @param dhcp whether IPv4 asks a DHCP server
 * @param gateways next hops of default routes, IPv4 and IPv6
 * @param dns servers in order, IPv4 and IPv6
 * @param dnsSuffix connection-specific, often empty
 * @param metric the interface's metric
 * @param automaticMetric whether Windows chose that metric from the speed
 * @param mtu bytes
 */
public record IpConfiguration(
        boolean dhcp,
        List<Address> addresses,
        List<String> gateways,
        List<String> dns,
        String dnsSuffix,
        int metric,
        boolean automaticMetric,
        int mtu) {

    /** @param text without a zone; an IPv6 link-local one prints {@code %ifIndex} behind it */
    public record Address(String text, int prefixLength, Origin origin) {
        public boolean ipv6() {
            return text.indexOf(':') >= 0;
        }
    }

    /** Where an address came from, as PrefixOrigin and SuffixOrigin tell it together. */
    public enum Origin {
        MANUAL,
        DHCP,
        /** IPv6 fe80:: of every interface, IPv4 169.254 of one without an answer from DHCP. */
        LINK_LOCAL,
        ROUTER_ADVERTISEMENT
    }

    public IpConfiguration {
        addresses = List.copyOf(addresses);
        gateways = List.copyOf(gateways);
        dns = List.copyOf(dns);
    }

    /** Whether anything but link-local addresses is there. */
    public boolean configured() {
        return addresses.stream().anyMatch(each -> each.origin() != Origin.LINK_LOCAL);
    }
}
