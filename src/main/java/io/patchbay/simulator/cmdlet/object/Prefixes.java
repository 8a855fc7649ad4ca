package io.patchbay.simulator.cmdlet.object;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Networks of addresses, as text. */
final class Prefixes {
    private Prefixes() {}

    /** {@code 10.20.0.0/24} of 10.20.0.11 and 24. The text must be a literal address. */
    static String of(String address, int prefixLength) {
        if (address.chars().anyMatch(each -> "0123456789abcdefABCDEF:.".indexOf(each) < 0)) {
            throw new IllegalArgumentException("not an address: " + address);
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            for (int bit = prefixLength; bit < bytes.length * 8; bit++) {
                bytes[bit / 8] &= (byte) ~(0x80 >>> bit % 8);
            }
            String text = InetAddress.getByAddress(bytes).getHostAddress();
            return (bytes.length == 16 ? shortened(text) : text) + "/" + prefixLength;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + address, e);
        }
    }

    /** Trailing zeros of a network as {@code ::}. */
    private static String shortened(String ipv6) {
        String text = ipv6.replaceAll("(:0)+$", "::");
        return text.equals("0::") ? "::" : text;
    }
}
