package io.patchbay.testing;

import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.VirtualMachine;

/** Hosts that tests call by name, each a kind that is met in practice. */
public final class Hosts {
    private Hosts() {}

    /** A standalone server: its only cabled NIC is the switch's uplink and carries the host too; two spare NICs. */
    public static HostNetwork sharedUplink() {
        return Topology.drawn("""
                host HV-SOLO 20348
                nic Ethernet 10G in "PCI Slot 2, function 0"
                nic "Ethernet 2" 1G in "Onboard, port 1"
                nic "Ethernet 3" 1G in "Onboard, port 2"
                nic "Ethernet 4" down in "Onboard, port 3"
                switch vm-net external over Ethernet
                vnic vm-net on vm-net ip 192.168.10.5/24 gw 192.168.10.1 path
                vm files
                  port "Network Adapter" on vm-net ip 192.168.10.20
                vm print off
                  port "Network Adapter" on vm-net
                """);
    }

    /** Two 25 Gbit/s NICs in an embedded team, three vNICs of the host, VMs of every VLAN mode, a private lab. */
    public static HostNetwork convergedSet() {
        return Topology.drawn("""
                host HV-TKY-01 20348
                nic NIC1 25G in "slot 3 port 1"
                nic NIC2 25G in "slot 3 port 2"
                nic NIC3 1G
                nic NIC4 down
                switch vm-prod external set over NIC1 NIC2
                switch lab private
                vnic Management on vm-prod vlan 20 ip 10.0.20.11/24 gw 10.0.20.1 path
                vnic LiveMigration on vm-prod vlan 30 ip 10.0.30.11/24
                vnic Storage on vm-prod vlan 40 ip 10.0.40.11/24
                vm web01
                  port "Network Adapter" on vm-prod vlan 100 ip 10.1.0.21
                vm web02
                  port "Network Adapter" on vm-prod vlan 100 ip 10.1.0.22
                vm db01
                  port Front on vm-prod vlan 110 ip 10.1.10.5
                  port Backup on vm-prod vlan 40 ip 10.0.40.55
                  port Lab on lab ip 192.168.5.5
                vm fw01
                  port Uplink on vm-prod trunk 100-119 native 1
                vm test-a
                  port "Network Adapter" on lab ip 192.168.5.10
                """);
    }

    /** Server 2016: an LBFO team with two team NICs, one below a switch, one the host's own. */
    public static HostNetwork lbfo() {
        return Topology.drawn("""
                host HV-OLD 14393
                nic "Port A" 1G in "PCI Slot 1, function 0"
                nic "Port B" 1G in "PCI Slot 1, function 1"
                nic "Port C" disabled
                team Team1 of "Port A" "Port B" nics Team1 "Team1 - VLAN 20":20
                at "Team1 - VLAN 20" ip 10.0.20.7/24 gw 10.0.20.1 path
                switch vm-old external over Team1
                vm sql
                  port "Network Adapter" on vm-old vlan 50 ip 10.0.50.9
                  port Cluster on vm-old vlan 60 ip 10.0.60.9
                vm legacy off
                  port "Legacy Network Adapter" on vm-old
                """);
    }

    /** Cisco UCS: four VICs in two embedded teams, one a fabric; a NIC of the host's own. */
    public static HostNetwork ciscoUcs() {
        return Topology.drawn("""
                host UCS-OSA-B200 26100
                nic eth0-mgmt 20G vic in "PCI Slot 5, function 0" ip 10.9.0.12/24 gw 10.9.0.1 path
                nic eth1-A 20G vic
                nic eth2-B 20G vic
                nic eth3-A 20G vic
                nic eth4-B 20G vic
                switch fabric-a external set over eth1-A eth3-A
                switch fabric-b external set over eth2-B eth4-B
                vnic SMB-A on fabric-a vlan 711 ip 10.71.1.12/24
                vnic SMB-B on fabric-b vlan 712 ip 10.71.2.12/24
                vm app01
                  port "Network Adapter" on fabric-a vlan 200 ip 10.20.0.31
                  port Backup on fabric-b vlan 210 ip 10.21.0.31
                vm app02
                  port "Network Adapter" on fabric-a vlan 200 ip 10.20.0.32
                vm pvlan01
                  port "Network Adapter" on fabric-b isolated 300/301
                vm pvlan-gw
                  port Gateway on fabric-b promiscuous 300/301-303
                """);
    }

    /** Windows 11: Wi-Fi below a bridge, the Default Switch, an adapter plugged in nowhere, one whose switch is gone. */
    public static HostNetwork laptop() {
        return Topology.drawn("""
                host W11-LAB 26100 client
                nic Wi-Fi 866M wifi ip 192.168.1.40/24 gw 192.168.1.1 path
                nic Ethernet down
                switch "Default Switch" internal
                vnic "Default Switch" on "Default Switch" ip 172.28.0.1/20
                vm dev
                  port "Network Adapter" on "Default Switch" ip 172.28.3.7
                  port Spare
                vm broken off
                  port "Network Adapter" on vanished vlan 7
                path unclear
                """);
    }

    /** A Japanese Windows: localised names, long ones too. */
    public static HostNetwork japanese() {
        return Topology.drawn("""
                host HV-NGO-01 20348 ja-JP
                nic イーサネット 10G in "PCI スロット 3、機能 0"
                nic "イーサネット 2" 10G in "PCI スロット 3、機能 1"
                nic "イーサネット 3 (予備)" down
                switch "本番 仮想スイッチ" external set over イーサネット "イーサネット 2"
                vnic 管理 on "本番 仮想スイッチ" vlan 20 ip 10.3.20.11/24 gw 10.3.20.1 path
                vm 会計サーバー
                  port "ネットワーク アダプター" on "本番 仮想スイッチ" vlan 120 ip 10.3.120.8
                vm "とても長い名前の検証用仮想マシン 2026 年度版"
                  port "バックアップ用ネットワーク アダプター (10G)" on "本番 仮想スイッチ" trunk 100-119,200,300-399 native 100
                """);
    }

    /** Nothing but a NIC: Hyper-V is there, no switch was made yet. */
    public static HostNetwork fresh() {
        return Topology.drawn("""
                host HV-NEW 26100
                nic Ethernet 10G ip 10.0.0.9/24 gw 10.0.0.1 path
                nic "Ethernet 2" 10G
                nic "Ethernet 3" 10G
                """);
    }

    /** One embedded team and {@code count} VMs on ten VLANs. */
    public static HostNetwork manyMachines(int count) {
        StringBuilder drawing = new StringBuilder("""
                host HV-BIG 26100
                nic NIC1 100G
                nic NIC2 100G
                switch big external set over NIC1 NIC2
                vnic Management on big vlan 20 ip 10.0.20.30/24 gw 10.0.20.1 path
                """);
        for (int i = 1; i <= count; i++) {
            drawing.append("vm vm%03d%n  port \"Network Adapter\" on big vlan %d ip 10.5.%d.%d%n"
                    .formatted(i, 100 + i % 10, i / 250, i % 250 + 1));
        }
        return Topology.drawn(drawing.toString());
    }

    /** The same host with every vNIC tagged by isolation. */
    public static HostNetwork isolated(HostNetwork host, int vlan) {
        return new HostNetwork(
                host.identity(),
                host.adapters(),
                host.lbfoTeams(),
                host.switches(),
                host.hostVnics().stream()
                        .map(each -> new HostVnic(
                                each.id(), each.name(), each.switchId(), each.device(), each.mac(), each.vlan(), vlan))
                        .toList(),
                host.virtualMachines().stream()
                        .map(vm -> new VirtualMachine(
                                vm.id(),
                                vm.name(),
                                vm.state(),
                                vm.generation(),
                                vm.vnics().stream()
                                        .map(each -> new VirtualMachine.Vnic(
                                                each.id(),
                                                each.name(),
                                                each.switchId(),
                                                each.switchName(),
                                                each.connected(),
                                                each.mac(),
                                                each.dynamicMac(),
                                                each.vlan(),
                                                vlan,
                                                each.addresses()))
                                        .toList()))
                        .toList(),
                host.path(),
                host.availability(),
                host.unreadable());
    }
}
