package io.patchbay.simulator.example;

import static io.patchbay.simulator.example.Draft.GIGABIT;

import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.Nic.PciLocation;
import io.patchbay.simulator.state.VirtualMachine.State;
import io.patchbay.simulator.state.VirtualSwitch.BandwidthMode;
import io.patchbay.simulator.state.WindowsIdentity;
import io.patchbay.simulator.state.port.SecuritySetting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A standalone Server 2022 in a branch office: one gigabit port carries the machines and the host itself; a 10-gigabit card
 * with two cables lies idle.
 */
final class Hv01 {
    private Hv01() {}

    static HostState at(Instant now) {
        Draft host = new Draft(
                new WindowsIdentity(
                        "HV01",
                        "lab.example",
                        "Microsoft Windows Server 2022 Standard",
                        "10.0.20348",
                        20348,
                        2849,
                        3,
                        7,
                        "en-US",
                        "Dell Inc.",
                        "PowerEdge R650"),
                "10.20.0.11",
                "10.20.0.5");
        UUID nic1 = host.nic(
                "NIC1", Drivers.BROADCOM_GIGABIT, 1, "D094661F2A40", GIGABIT, true, new PciLocation(-1, 4, 0, 0, 0));
        host.nic("NIC2", Drivers.BROADCOM_GIGABIT, 2, "D094661F2A41", GIGABIT, false, new PciLocation(-1, 4, 0, 1, 0));
        host.nic(
                "SLOT 3 Port 1",
                Drivers.INTEL_X710,
                1,
                "3CFDFEA1B2C0",
                10 * GIGABIT,
                true,
                new PciLocation(3, 59, 0, 0, 0));
        host.nic(
                "SLOT 3 Port 2",
                Drivers.INTEL_X710,
                2,
                "3CFDFEA1B2C1",
                10 * GIGABIT,
                true,
                new PciLocation(3, 59, 0, 1, 0));
        UUID external = host.virtualSwitch("vSwitch-LAN", false, BandwidthMode.ABSOLUTE, "Office LAN", nic1);
        UUID vnic = host.vnic(external, "vSwitch-LAN", "D094661F2A40", null);
        host.address(vnic, "10.20.0.11", 24, List.of("10.20.0.1"), List.of("10.20.0.21", "10.20.0.22"), 25)
                .remember(nic1, vnic);
        host.machine("DC01", State.RUNNING, 2, "10.0", now)
                .adapter("Network Adapter", external, null, "10.20.0.21")
                .security(new SecuritySetting(false, false, true, false, false, SecuritySetting.Mirroring.NONE))
                .notes("Domain controller, DNS, DHCP")
                .add();
        host.machine("FS01", State.RUNNING, 2, "10.0", now)
                .size(4, 16)
                .adapter("Network Adapter", external, null, "10.20.0.30")
                .add();
        host.machine("WSUS01", State.RUNNING, 2, "10.0", now)
                .size(4, 8)
                .adapter("Network Adapter", external, null, "10.20.0.31")
                .maximum(200_000_000L)
                .add();
        host.machine("PRINT01", State.OFF, 2, "9.0", now)
                .adapter("Network Adapter", external, null)
                .add();
        host.machine("ERP-2012R2", State.SAVED, 1, "8.0", now)
                .size(4, 12)
                .adapter("Network Adapter", external, null, "10.20.0.40")
                .add();
        host.machine("staging", State.OFF, 2, "10.0", now)
                .adapter("Network Adapter", null, null)
                .notes("Kept for the next migration")
                .add();
        return host.build();
    }
}
