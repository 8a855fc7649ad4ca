package io.patchbay.simulator.example;

import io.patchbay.simulator.state.Nic.Driver;

/** Drivers as they name their devices. */
final class Drivers {
    static final Driver BROADCOM_GIGABIT =
            new Driver("Broadcom NetXtreme Gigabit Ethernet", "Broadcom", "221.0.6.0", "2021-09-16", "b57nd60a.sys");
    static final Driver INTEL_X710 = new Driver(
            "Intel(R) Ethernet Converged Network Adapter X710", "Intel", "1.16.202.10", "2022-08-24", "i40ea68.sys");
    static final Driver INTEL_I350 =
            new Driver("Intel(R) I350 Gigabit Network Connection", "Intel", "12.18.16.1", "2021-06-30", "e1r68x64.sys");
    static final Driver MELLANOX_CX5 = new Driver(
            "Mellanox ConnectX-5 Adapter", "Mellanox Technologies Ltd.", "3.10.51000.0", "2023-04-11", "mlx5.sys");
    static final Driver HPE_331I = new Driver(
            "HPE Ethernet 1Gb 4-port 331i Adapter",
            "Hewlett-Packard Enterprise",
            "214.0.0.1",
            "2018-10-22",
            "q57nd60a.sys");
    static final Driver CISCO_VIC =
            new Driver("Cisco VIC Ethernet Interface", "Cisco Systems, Inc", "5.13.28.2", "2024-05-14", "enic6x64.sys");
    static final Driver INTEL_WIFI =
            new Driver("Intel(R) Wi-Fi 6E AX211 160MHz", "Intel", "23.70.2.3", "2024-07-24", "Netwtw14.sys");
    static final Driver INTEL_I219 =
            new Driver("Intel(R) Ethernet Connection (16) I219-LM", "Intel", "12.19.2.56", "2023-11-08", "e1d.sys");
    static final Driver REALTEK_USB = new Driver(
            "Realtek USB GbE Family Controller", "Realtek", "1153.17.20.1110", "2024-01-10", "rtu53cx22x64.sys");
    static final Driver INTEL_X550 =
            new Driver("Intel(R) Ethernet Controller X550", "Intel", "4.1.228.0", "2021-12-07", "ixgbi.sys");

    private Drivers() {}
}
