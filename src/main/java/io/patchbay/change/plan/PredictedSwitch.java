package io.patchbay.change.plan;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.network.HostIdentity;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.IpConfiguration;
import io.patchbay.network.MacAddress;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.VirtualSwitch;
import io.patchbay.network.VlanId;
import io.patchbay.network.VlanSetting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A host with one switch more, and with what Windows makes along with it. */
final class PredictedSwitch {
    /** What a vNIC of an internal switch tells as its speed. */
    private static final long INTERNAL_SPEED = 10_000_000_000L;

    private PredictedSwitch() {}

    static HostNetwork added(HostNetwork network, CreateSwitch create) {
        return switch (create) {
            case CreateSwitch.External external -> external(network, external);
            case CreateSwitch.Internal internal ->
                withVnic(
                        with(network, plain(network, internal, VirtualSwitch.Type.INTERNAL), List.of()),
                        internal.name(),
                        null,
                        VlanSetting.UNTAGGED,
                        new IpConfiguration(List.of(), List.of(), List.of(), true),
                        INTERNAL_SPEED,
                        NetAdapter.Link.UP);
            case CreateSwitch.Private isolated ->
                with(network, plain(network, isolated, VirtualSwitch.Type.PRIVATE), List.of());
        };
    }

    private static VirtualSwitch plain(HostNetwork network, CreateSwitch create, VirtualSwitch.Type type) {
        return new VirtualSwitch(
                Prediction.newSwitch(create.name()),
                create.name(),
                type,
                create.notes(),
                List.of(),
                null,
                bandwidthMode(network),
                false,
                type == VirtualSwitch.Type.INTERNAL);
    }

    private static HostNetwork external(HostNetwork network, CreateSwitch.External wanted) {
        List<NetAdapter> nics = wanted.nics().stream()
                .flatMap(id -> network.adapter(id).stream())
                .toList();
        VirtualSwitch added = new VirtualSwitch(
                Prediction.newSwitch(wanted.name()),
                wanted.name(),
                VirtualSwitch.Type.EXTERNAL,
                wanted.notes(),
                wanted.nics(),
                nics.size() > 1
                        ? new VirtualSwitch.EmbeddedTeam(wanted.loadBalancing().word())
                        : null,
                bandwidthMode(network),
                false,
                wanted.sharedWithManagementOs());
        HostNetwork bound = with(network, added, nics);
        if (!wanted.sharedWithManagementOs() || nics.isEmpty()) {
            return bound;
        }
        // of a team, the first NIC that has an address hands its configuration on (behaviour: 1.5, 1.6)
        IpConfiguration moved = nics.stream()
                .map(NetAdapter::ip)
                .filter(IpConfiguration::addressed)
                .findFirst()
                .orElse(nics.getFirst().ip());
        List<NetAdapter> up =
                nics.stream().filter(nic -> nic.link() == NetAdapter.Link.UP).toList();
        VlanId vlan = wanted.managementVlan();
        NetAdapter first = nics.getFirst();
        return withVnic(
                bound,
                wanted.name(),
                first.permanentMac() != null ? first.permanentMac() : first.mac(),
                vlan == null ? VlanSetting.UNTAGGED : new VlanSetting.Access(vlan.number()),
                moved,
                up.stream().mapToLong(NetAdapter::speed).sum(),
                up.isEmpty() ? NetAdapter.Link.DISCONNECTED : NetAdapter.Link.UP);
    }

    private static HostNetwork with(HostNetwork network, VirtualSwitch added, List<NetAdapter> bound) {
        List<VirtualSwitch> switches = new ArrayList<>(network.switches());
        switches.add(added);
        return new HostNetwork(
                network.identity(),
                network.adapters().stream()
                        .map(each -> bound.contains(each) ? Rebound.bound(each) : each)
                        .toList(),
                network.lbfoTeams(),
                switches,
                network.hostVnics(),
                network.virtualMachines(),
                network.path(),
                network.availability(),
                network.unreadable());
    }

    /** The first vNIC is named like the switch; its connection is {@code vEthernet (name)} (behaviour: 1.4). */
    private static HostNetwork withVnic(
            HostNetwork network,
            String name,
            @Nullable MacAddress mac,
            VlanSetting vlan,
            IpConfiguration ip,
            long speed,
            NetAdapter.Link link) {
        List<HostVnic> vnics = new ArrayList<>(network.hostVnics());
        vnics.add(new HostVnic(
                Prediction.newHostVnic(name), name, Prediction.newSwitch(name), Prediction.newDevice(name), mac, vlan));
        List<NetAdapter> adapters = new ArrayList<>(network.adapters());
        adapters.add(new NetAdapter(
                Prediction.newDevice(name),
                "vEthernet (" + name + ")",
                "Hyper-V Virtual Ethernet Adapter",
                0,
                mac,
                mac,
                link,
                speed,
                0,
                false,
                "",
                "",
                "",
                null,
                1500,
                ip,
                List.of()));
        return new HostNetwork(
                network.identity(),
                adapters,
                network.lbfoTeams(),
                network.switches(),
                vnics,
                network.virtualMachines(),
                network.path(),
                network.availability(),
                network.unreadable());
    }

    /** Practice since 2016, whatever the page says (behaviour: 2.5). */
    private static VirtualSwitch.BandwidthMode bandwidthMode(HostNetwork network) {
        return network.identity().build() >= HostIdentity.SERVER_2016
                ? VirtualSwitch.BandwidthMode.ABSOLUTE
                : VirtualSwitch.BandwidthMode.WEIGHT;
    }
}
