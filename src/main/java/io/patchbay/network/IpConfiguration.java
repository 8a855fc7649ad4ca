package io.patchbay.network;

import java.util.List;

/** The addresses of one adapter. All lists are in the host's order; addresses are numeric, without zone. */
public record IpConfiguration(List<Address> addresses, List<String> gateways, List<String> dnsServers, boolean dhcp) {

    public static final IpConfiguration NONE = new IpConfiguration(List.of(), List.of(), List.of(), false);

    /**
     * @param prefixLength 0 to 32, or to 128 for IPv6
     * @param origin MSFT_NetIPAddress.PrefixOrigin's name: Manual, Dhcp, WellKnown, RouterAdvertisement, Other
     * @param state MSFT_NetIPAddress.AddressState's name: Preferred, Tentative, Duplicate, Deprecated, Invalid
     */
    public record Address(String address, int prefixLength, String origin, String state) {
        public boolean ipv6() {
            return address.indexOf(':') >= 0;
        }

        /** 169.254/16 or fe80::/10: nothing that one could reach a host by from afar. */
        public boolean linkLocal() {
            return address.startsWith("169.254.")
                    || address.regionMatches(true, 0, "fe8", 0, 3)
                    || address.regionMatches(true, 0, "fe9", 0, 3)
                    || address.regionMatches(true, 0, "fea", 0, 3)
                    || address.regionMatches(true, 0, "feb", 0, 3);
        }
    }

    public IpConfiguration {
        addresses = List.copyOf(addresses);
        gateways = List.copyOf(gateways);
        dnsServers = List.copyOf(dnsServers);
    }

    /** Whether there is an address that another machine could use. */
    public boolean addressed() {
        return addresses.stream().anyMatch(each -> !each.linkLocal());
    }
}
