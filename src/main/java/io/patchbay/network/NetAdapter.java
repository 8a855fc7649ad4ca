package io.patchbay.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the flat list that Windows shows (Get-NetAdapter): a physical NIC, a team NIC, a {@code vEthernet}, a
 * bridge.
 *
 * @param name the connection's name (alias), unique on the host
 * @param description the driver's description, with {@code #2} and so on where several are alike
 * @param speed in bit/s; 0 where there is no link
 * @param medium NDIS physical medium: 14 is 802.3, 9 is native 802.11, 0 unspecified (MSFT_NetAdapter)
 * @param hardware whether a device stands behind it (HardwareInterface), and not only a driver
 * @param driverName the driver file or service, such as {@code mlx5.sys}; empty where unknown
 * @param driverVersion empty where unknown
 * @param location slot and port as Windows names them ({@code PCI Slot 3, function 1}); empty where unknown
 * @param vlanId the VLAN set on the NIC's driver, or null where it has none or 0
 * @param bindings empty where they were not read
 */
public record NetAdapter(
        AdapterId id,
        String name,
        String description,
        int interfaceIndex,
        @Nullable MacAddress mac,
        @Nullable MacAddress permanentMac,
        Link link,
        long speed,
        int medium,
        boolean hardware,
        String driverName,
        String driverVersion,
        String location,
        @Nullable Integer vlanId,
        long mtu,
        IpConfiguration ip,
        List<Binding> bindings) {

    public static final int MEDIUM_WIFI = 9;

    /** What the link is. */
    public enum Link {
        UP,
        /** No cable, no partner, no Wi-Fi network. */
        DISCONNECTED,
        /** Switched off by an administrator. */
        DISABLED,
        /** The device is not there. */
        NOT_PRESENT,
        UNKNOWN
    }

    public NetAdapter {
        bindings = List.copyOf(bindings);
    }

    public boolean bound(String componentId) {
        return bindings.stream()
                .anyMatch(each -> each.enabled() && each.componentId().equals(componentId));
    }

    public boolean wifi() {
        return medium == MEDIUM_WIFI;
    }
}
