package io.patchbay.simulator.example;

import static io.patchbay.simulator.example.Draft.GIGABIT;

import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.Nic.PciLocation;
import io.patchbay.simulator.state.VirtualMachine.State;
import io.patchbay.simulator.state.VirtualSwitch.BandwidthMode;
import io.patchbay.simulator.state.WindowsIdentity;
import io.patchbay.simulator.state.port.VlanSetting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A Cisco UCS blade with Server 2025: virtual interface cards on fabrics A and B, named as in the service profile. */
final class Ucs01 {
    private static final long SPEED = 50 * GIGABIT;

    private Ucs01() {}

    static HostState at(Instant now) {
        Draft host = new Draft(
                new WindowsIdentity(
                        "UCS01",
                        "dc.example",
                        "Microsoft Windows Server 2025 Datacenter",
                        "10.0.26100",
                        26100,
                        2033,
                        3,
                        8,
                        "en-US",
                        "Cisco Systems Inc",
                        "UCSX-210C-M7"),
                "10.60.10.21",
                "10.60.10.5");
        UUID mgmtA = vic(host, "MGMT-A", 1, "0025B5A10010", 0);
        UUID mgmtB = vic(host, "MGMT-B", 2, "0025B5B10010", 1);
        UUID vmA = vic(host, "VM-A", 3, "0025B5A10011", 2);
        UUID vmB = vic(host, "VM-B", 4, "0025B5B10011", 3);
        UUID iscsiA = vic(host, "ISCSI-A", 5, "0025B5A10012", 4);
        UUID iscsiB = vic(host, "ISCSI-B", 6, "0025B5B10012", 5);
        vic(host, "SPARE-A", 7, "0025B5A10013", 6);
        vic(host, "SPARE-B", 8, "0025B5B10013", 7);
        List<String> none = List.of();
        host.address(iscsiA, "10.60.51.21", 24, none, none, 15)
                .address(iscsiB, "10.60.52.21", 24, none, none, 15)
                .jumbo(iscsiA)
                .jumbo(iscsiB);
        UUID management = host.virtualSwitch("vSwitch-Mgmt", true, BandwidthMode.ABSOLUTE, "", mgmtA, mgmtB);
        UUID mgmt = host.vnic(management, "Mgmt", "0025B5A10010", VlanSetting.access(610));
        UUID migration = host.vnic(management, "LiveMigration", null, VlanSetting.access(620));
        host.address(mgmt, "10.60.10.21", 24, List.of("10.60.10.1"), List.of("10.60.10.2", "10.60.10.3"), 15)
                .address(migration, "10.60.20.21", 24, none, none, 15);
        UUID machines = host.virtualSwitch("vSwitch-VM", true, BandwidthMode.ABSOLUTE, "Tenant networks", vmA, vmB);
        for (int i = 1; i <= 6; i++) {
            host.machine("K8S-NODE%02d".formatted(i), State.RUNNING, 2, "12.0", now)
                    .size(8, 32)
                    .adapter("Network Adapter", machines, VlanSetting.access(700), "10.60.70.%d".formatted(20 + i))
                    .add();
        }
        host.machine("VDI-MASTER", State.OFF, 2, "12.0", now)
                .size(4, 16)
                .adapter("Network Adapter", machines, VlanSetting.access(710))
                .add();
        host.machine("LB01", State.RUNNING, 2, "12.0", now)
                .adapter("Front", machines, VlanSetting.access(720), "10.60.72.10")
                .adapter("Back", machines, VlanSetting.access(700), "10.60.70.10")
                .add();
        return host.build();
    }

    private static UUID vic(Draft host, String name, int number, String mac, int function) {
        return host.nic(
                name,
                Drivers.CISCO_VIC,
                number,
                mac,
                SPEED,
                true,
                new PciLocation(1, 24 + function, 0, 0, function % 2));
    }
}
