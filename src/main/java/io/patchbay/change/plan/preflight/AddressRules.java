package io.patchbay.change.plan.preflight;

import io.patchbay.change.intent.CreateSwitch;
import io.patchbay.network.Finding;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.HostVnic;
import io.patchbay.network.IpConfiguration;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Subject;
import io.patchbay.network.VirtualSwitch;
import java.util.ArrayList;
import java.util.List;

/** What becomes of the host's own addresses when a switch is put over a NIC or taken away. */
final class AddressRules {
    private AddressRules() {}

    /**
     * A bound NIC loses its IP stack. Shared, its configuration moves to the first vNIC (behaviour: 1.5), of a team only the
     * first NIC's (1.6); not shared, it is gone (1.9).
     */
    static List<Finding> aboutBinding(List<NetAdapter> nics, CreateSwitch.External wanted) {
        List<Finding> findings = new ArrayList<>();
        boolean carried = !wanted.sharedWithManagementOs();
        for (NetAdapter nic : nics) {
            if (!nic.ip().addressed()) {
                continue;
            }
            Subject subject = new Subject.Adapter(nic.id());
            List<String> addresses = addresses(nic.ip());
            if (!carried) {
                carried = true;
                findings.add(Finding.warning(
                        Message.of("change.find.address.moves", nic.name(), addresses, wanted.name()), subject));
                findings.add(Finding.note(Message.of("change.find.note.notCarried", nic.name()), subject));
            } else if (!nic.ip().gateways().isEmpty()) {
                findings.add(Finding.error(
                        Message.of(
                                wanted.sharedWithManagementOs()
                                        ? "change.find.address.lostInTeam.gateway"
                                        : "change.find.address.lost.gateway",
                                nic.name(),
                                addresses,
                                nic.ip().gateways()),
                        subject));
            } else {
                findings.add(Finding.warning(
                        Message.of(
                                wanted.sharedWithManagementOs()
                                        ? "change.find.address.lostInTeam"
                                        : "change.find.address.lost",
                                nic.name(),
                                addresses),
                        subject));
            }
        }
        return findings;
    }

    /** The host's vNICs go with the switch, and whether the NIC gets their settings back is not sure (behaviour: 1.18). */
    static List<Finding> aboutRemoval(HostNetwork network, VirtualSwitch each) {
        List<Finding> findings = new ArrayList<>();
        for (HostVnic vnic : network.hostVnics()) {
            if (!each.id().equals(vnic.switchId()) || vnic.device() == null) {
                continue;
            }
            network.adapter(vnic.device())
                    .filter(device -> device.ip().addressed())
                    .ifPresent(device -> {
                        Subject subject = new Subject.Vnic(vnic.id());
                        if (device.ip().gateways().isEmpty()) {
                            findings.add(Finding.warning(
                                    Message.of(
                                            each.uplinks().isEmpty()
                                                    ? "change.find.removal.addresses"
                                                    : "change.find.removal.addresses.external",
                                            vnic.name(),
                                            addresses(device.ip())),
                                    subject));
                        } else {
                            findings.add(Finding.error(
                                    Message.of(
                                            "change.find.removal.gateway",
                                            vnic.name(),
                                            addresses(device.ip()),
                                            device.ip().gateways()),
                                    subject));
                        }
                    });
        }
        return findings;
    }

    static List<String> addresses(IpConfiguration ip) {
        return ip.addresses().stream()
                .filter(each -> !each.linkLocal())
                .map(each -> each.address() + "/" + each.prefixLength())
                .toList();
    }
}
