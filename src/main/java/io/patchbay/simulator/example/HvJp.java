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

/** A Japanese Server 2022: connections, switches, machines and display names in Japanese, descriptions by the drivers. */
final class HvJp {
    private static final String ADAPTER = "ネットワーク アダプター";

    private HvJp() {}

    static HostState at(Instant now) {
        Draft host = new Draft(
                new WindowsIdentity(
                        "HV-JP",
                        "tokyo.example",
                        "Microsoft Windows Server 2022 Standard",
                        "10.0.20348",
                        20348,
                        2655,
                        3,
                        7,
                        "ja-JP",
                        "FUJITSU",
                        "PRIMERGY RX2540 M6"),
                "172.16.8.31",
                "172.16.8.10");
        UUID nic1 = host.nic(
                "イーサネット", Drivers.INTEL_X550, 1, "A4BF015C7E10", 10 * GIGABIT, true, new PciLocation(-1, 24, 0, 0, 0));
        host.nic(
                "イーサネット 2",
                Drivers.INTEL_X550,
                2,
                "A4BF015C7E11",
                10 * GIGABIT,
                true,
                new PciLocation(-1, 24, 0, 1, 0));
        host.nic("イーサネット 3", Drivers.INTEL_I350, 1, "A0369F8812C4", GIGABIT, true, new PciLocation(5, 94, 0, 0, 0));
        host.nic("イーサネット 4", Drivers.INTEL_I350, 2, "A0369F8812C5", GIGABIT, false, new PciLocation(5, 94, 0, 1, 0));
        UUID external = host.virtualSwitch("仮想スイッチ", false, BandwidthMode.ABSOLUTE, "本社 LAN", nic1);
        UUID vnic = host.vnic(external, "仮想スイッチ", "A4BF015C7E10", null);
        host.address(vnic, "172.16.8.31", 24, List.of("172.16.8.1"), List.of("172.16.8.2", "172.16.8.3"), 15)
                .remember(nic1, vnic);
        UUID internal = host.virtualSwitch("検証用 内部", false, BandwidthMode.ABSOLUTE, "");
        UUID internalNic = host.vnic(internal, "検証用 内部", null, null);
        host.address(internalNic, "192.168.250.1", 24, List.of(), List.of(), 15);
        host.machine("ファイルサーバー", State.RUNNING, 2, "10.0", now)
                .adapter(ADAPTER, external, null, "172.16.8.40")
                .add();
        host.machine("業務システム", State.RUNNING, 2, "10.0", now)
                .size(8, 32)
                .adapter(ADAPTER, external, VlanSetting.access(12), "172.16.12.20")
                .add();
        host.machine("勤怠管理", State.RUNNING, 2, "10.0", now)
                .adapter(ADAPTER, external, VlanSetting.access(12), "172.16.12.21")
                .add();
        host.machine("検証機01", State.OFF, 2, "10.0", now)
                .adapter(ADAPTER, internal, null)
                .add();
        return host.build();
    }
}
