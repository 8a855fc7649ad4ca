package io.patchbay.simulator.example;

import static io.patchbay.simulator.example.Draft.GIGABIT;

import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.Nic.PciLocation;
import io.patchbay.simulator.state.VirtualMachine.State;
import io.patchbay.simulator.state.WindowsIdentity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A developer's Windows 11 laptop: Wi-Fi, an unplugged Ethernet port, and the switches that Windows made by itself. */
final class W11 {
    /** The same on every Windows client (behaviour: 9.8). */
    private static final UUID DEFAULT_SWITCH = UUID.fromString("c08cb7b8-9b3c-408e-8e30-5e16a3aeb444");

    private static final UUID WSL = UUID.fromString("790e58b4-7939-4434-9358-89ae7ddbe87e");

    private W11() {}

    static HostState at(Instant now) {
        Draft host = new Draft(
                new WindowsIdentity(
                        "LAPTOP-7QK2",
                        "",
                        "Microsoft Windows 11 Pro",
                        "10.0.22631",
                        22631,
                        4460,
                        1,
                        48,
                        "en-US",
                        "LENOVO",
                        "21HDCTO1WW"),
                "192.168.178.44",
                "192.168.178.20");
        UUID wifi = host.nic(
                "Wi-Fi", Drivers.INTEL_WIFI, 1, "8C8D28E45B17", 1_201_000_000L, true, new PciLocation(-1, 0, 20, 3, 0));
        host.wireless(wifi);
        host.nic("Ethernet", Drivers.INTEL_I219, 1, "C85EA91D3370", GIGABIT, false, new PciLocation(-1, 0, 31, 6, 0));
        host.nic(
                "Ethernet 2", Drivers.REALTEK_USB, 1, "00E04C680A21", GIGABIT, false, new PciLocation(-1, 0, 20, 0, 0));
        host.lease(wifi, "192.168.178.44", 24, List.of("192.168.178.1"), List.of("192.168.178.1"), 35);
        UUID sharing = host.systemSwitch(DEFAULT_SWITCH, "Default Switch", true);
        UUID defaultNic =
                host.vnic(sharing, "Container NIC 502b508d", "vEthernet (Default Switch)", "00155D02BD79", null);
        UUID wsl = host.systemSwitch(WSL, "WSL (Hyper-V firewall)", false);
        UUID wslNic =
                host.vnic(wsl, "Container NIC 81a96c0f", "vEthernet (WSL (Hyper-V firewall))", "00155D5F0C31", null);
        List<String> none = List.of();
        host.address(defaultNic, "172.28.144.1", 20, none, none, 5000)
                .address(wslNic, "172.19.224.1", 20, none, none, 5000);
        host.machine("Ubuntu 24.04 LTS", State.RUNNING, 2, "11.0", now)
                .adapter("Network Adapter", sharing, null, "172.28.150.77")
                .add();
        host.machine("Windows 11 dev environment", State.SAVED, 2, "11.0", now)
                .size(8, 16)
                .adapter("Network Adapter", sharing, null, "172.28.151.12")
                .add();
        return host.build();
    }
}
