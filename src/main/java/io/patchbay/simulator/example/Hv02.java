package io.patchbay.simulator.example;

import static io.patchbay.simulator.example.Draft.GIGABIT;

import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.Nic.PciLocation;
import io.patchbay.simulator.state.VirtualMachine.State;
import io.patchbay.simulator.state.VirtualSwitch.BandwidthMode;
import io.patchbay.simulator.state.WindowsIdentity;
import io.patchbay.simulator.state.port.SecuritySetting;
import io.patchbay.simulator.state.port.VlanSetting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A converged Server 2022: two 25-gigabit ports in one embedded team carry management, migration, storage and machines. */
final class Hv02 {
    private Hv02() {}

    static HostState at(Instant now) {
        Draft host = new Draft(
                new WindowsIdentity(
                        "HV02",
                        "lab.example",
                        "Microsoft Windows Server 2022 Datacenter",
                        "10.0.20348",
                        20348,
                        2849,
                        3,
                        8,
                        "en-US",
                        "Dell Inc.",
                        "PowerEdge R750"),
                "10.20.20.12",
                "10.20.0.5");
        host.nic("NIC1", Drivers.BROADCOM_GIGABIT, 1, "B07B2584C110", GIGABIT, false, new PciLocation(-1, 4, 0, 0, 0));
        host.nic("NIC2", Drivers.BROADCOM_GIGABIT, 2, "B07B2584C111", GIGABIT, false, new PciLocation(-1, 4, 0, 1, 0));
        UUID port1 = host.nic(
                "SLOT 6 Port 1",
                Drivers.MELLANOX_CX5,
                1,
                "B8599F3A7C20",
                25 * GIGABIT,
                true,
                new PciLocation(6, 177, 0, 0, 1));
        UUID port2 = host.nic(
                "SLOT 6 Port 2",
                Drivers.MELLANOX_CX5,
                2,
                "B8599F3A7C21",
                25 * GIGABIT,
                true,
                new PciLocation(6, 177, 0, 1, 1));
        UUID team = host.virtualSwitch(
                "ConvergedSwitch", true, BandwidthMode.WEIGHT, "SET over both fabrics", port1, port2);
        UUID management = host.vnic(team, "Management", "B8599F3A7C20", VlanSetting.access(20));
        UUID migration = host.vnic(team, "LiveMigration", null, VlanSetting.access(30));
        UUID storage1 = host.vnic(team, "Storage1", null, VlanSetting.access(41));
        UUID storage2 = host.vnic(team, "Storage2", null, VlanSetting.access(42));
        List<String> none = List.of();
        host.address(management, "10.20.20.12", 24, List.of("10.20.20.1"), List.of("10.20.0.21", "10.20.0.22"), 15)
                .address(migration, "10.20.30.12", 24, none, none, 15)
                .address(storage1, "10.20.41.12", 24, none, none, 15)
                .address(storage2, "10.20.42.12", 24, none, none, 15)
                .jumbo(storage1)
                .jumbo(storage2);
        UUID lab = host.virtualSwitch("lab", false, BandwidthMode.ABSOLUTE, "Isolated test network");
        host.machine("SQL01", State.RUNNING, 2, "10.0", now)
                .size(8, 64)
                .adapter("Network Adapter", team, VlanSetting.access(100), "10.21.0.11")
                .adapter("Backup", team, VlanSetting.access(150), "10.21.50.11")
                .add();
        host.machine("SQL02", State.RUNNING, 2, "10.0", now)
                .size(8, 64)
                .adapter("Network Adapter", team, VlanSetting.access(100), "10.21.0.12")
                .adapter("Backup", team, VlanSetting.access(150), "10.21.50.12")
                .add();
        host.machine("WEB01", State.RUNNING, 2, "10.0", now)
                .adapter("Network Adapter", team, VlanSetting.access(110), "10.21.10.21")
                .add();
        host.machine("WEB02", State.RUNNING, 2, "10.0", now)
                .adapter("Network Adapter", team, VlanSetting.access(110), "10.21.10.22")
                .add();
        host.machine("FW01", State.RUNNING, 2, "10.0", now)
                .adapter(
                        "LAN trunk",
                        team,
                        VlanSetting.trunk(
                                0, IntStream.rangeClosed(100, 199).boxed().toList()))
                .security(new SecuritySetting(true, false, false, false, false, SecuritySetting.Mirroring.NONE))
                .adapter("WAN", team, VlanSetting.access(900), "203.0.113.10")
                .fixedMac("00155D14FF01")
                .notes("Virtual firewall; routes the server networks")
                .add();
        host.machine("GUEST-PORTAL", State.RUNNING, 2, "10.0", now)
                .adapter("Network Adapter", team, VlanSetting.isolated(200, 201), "10.21.200.15")
                .add();
        host.machine("LAB-CLIENT1", State.RUNNING, 2, "10.0", now)
                .adapter("Network Adapter", lab, null, "192.168.77.21")
                .add();
        host.machine("LAB-SERVER1", State.OFF, 2, "10.0", now)
                .adapter("Network Adapter", lab, null)
                .add();
        return host.build();
    }
}
