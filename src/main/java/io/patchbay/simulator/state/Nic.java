package io.patchbay.simulator.state;

import java.util.List;
import java.util.UUID;

/**
 * A physical network adapter.
 *
 * @param mac in use: the permanent one unless a driver property overrides it
 * @param permanentMac burnt in: 12 hex digits, upper case
 * @param speed bit/s at which the link runs, or would run
 * @param connected whether a cable (or a radio network) is there
 * @param enabled false after Disable-NetAdapter
 * @param driverVlan the driver's own VLAN property, 0 for none (behaviour: 4.17)
 */
public record Nic(
        UUID guid,
        String alias,
        String description,
        int ifIndex,
        String mac,
        String permanentMac,
        Medium medium,
        long speed,
        boolean connected,
        boolean enabled,
        int driverVlan,
        Driver driver,
        PciLocation location,
        List<String> bindings)
        implements NetInterface {

    public enum Medium {
        ETHERNET,
        WIFI
    }

    /**
     * @param description as the driver names the device, without the {@code #2} that Windows adds
     * @param date {@code 2023-04-11}
     */
    public record Driver(String description, String provider, String version, String date, String file) {}

    /**
     * Where it sits. A firmware label such as {@code PCI Slot 3} wins over the numbers in the text that Windows prints.
     *
     * @param slot the slot's number, or -1 for on-board
     */
    public record PciLocation(int slot, int bus, int device, int function, int numaNode) {}

    public Nic {
        bindings = List.copyOf(bindings);
    }

    public Nic withBindings(List<String> newBindings) {
        return new Nic(
                guid,
                alias,
                description,
                ifIndex,
                mac,
                permanentMac,
                medium,
                speed,
                connected,
                enabled,
                driverVlan,
                driver,
                location,
                newBindings);
    }

    public Nic withConnected(boolean nowConnected) {
        return new Nic(
                guid,
                alias,
                description,
                ifIndex,
                mac,
                permanentMac,
                medium,
                speed,
                nowConnected,
                enabled,
                driverVlan,
                driver,
                location,
                bindings);
    }
}
