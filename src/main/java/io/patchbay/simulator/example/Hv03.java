package io.patchbay.simulator.example;

import static io.patchbay.simulator.example.Draft.GIGABIT;

import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.LbfoTeam;
import io.patchbay.simulator.state.Nic.PciLocation;
import io.patchbay.simulator.state.VirtualMachine.State;
import io.patchbay.simulator.state.VirtualSwitch.BandwidthMode;
import io.patchbay.simulator.state.WindowsIdentity;
import io.patchbay.simulator.state.port.VlanSetting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An old Server 2016: management on a port of its own, machines on a switch over an LBFO team that has lost a cable. */
final class Hv03 {
    private Hv03() {}

    static HostState at(Instant now) {
        Draft host = new Draft(
                new WindowsIdentity(
                        "HV03",
                        "lab.example",
                        "Microsoft Windows Server 2016 Standard",
                        "10.0.14393",
                        14393,
                        7428,
                        3,
                        7,
                        "en-US",
                        "HP",
                        "ProLiant DL360 Gen9"),
                "10.20.0.13",
                "10.20.0.5");
        UUID lom1 = host.nic(
                "Embedded LOM 1 Port 1",
                Drivers.HPE_331I,
                1,
                "3863BB4412A0",
                GIGABIT,
                true,
                new PciLocation(-1, 2, 0, 0, 0));
        host.nic(
                "Embedded LOM 1 Port 2",
                Drivers.HPE_331I,
                2,
                "3863BB4412A1",
                GIGABIT,
                false,
                new PciLocation(-1, 2, 0, 1, 0));
        UUID lom3 = host.nic(
                "Embedded LOM 1 Port 3",
                Drivers.HPE_331I,
                3,
                "3863BB4412A2",
                GIGABIT,
                true,
                new PciLocation(-1, 2, 0, 2, 0));
        UUID lom4 = host.nic(
                "Embedded LOM 1 Port 4",
                Drivers.HPE_331I,
                4,
                "3863BB4412A3",
                GIGABIT,
                false,
                new PciLocation(-1, 2, 0, 3, 0));
        host.address(lom1, "10.20.0.13", 24, List.of("10.20.0.1"), List.of("10.20.0.21", "10.20.0.22"), 25);
        UUID teamNic = host.team("VM-Team", LbfoTeam.Mode.SWITCH_INDEPENDENT, LbfoTeam.Algorithm.DYNAMIC, lom3, lom4);
        UUID external = host.virtualSwitch("External - VM Network", false, BandwidthMode.ABSOLUTE, "", teamNic);
        host.machine("INTRANET", State.RUNNING, 1, "8.0", now)
                .adapter("Network Adapter", external, VlanSetting.access(110), "10.21.10.40")
                .add();
        host.machine("CRM-APP", State.RUNNING, 2, "8.0", now)
                .size(4, 16)
                .adapter("Network Adapter", external, VlanSetting.access(100), "10.21.0.40")
                .add();
        host.machine("CRM-DB", State.RUNNING, 2, "8.0", now)
                .size(8, 32)
                .adapter("Network Adapter", external, VlanSetting.access(100), "10.21.0.41")
                .add();
        host.machine("old-fileserver", State.OFF, 1, "5.0", now)
                .adapter("Network Adapter", external, null)
                .add();
        return host.build();
    }
}
