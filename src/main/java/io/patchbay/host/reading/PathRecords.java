package io.patchbay.host.reading;

import io.patchbay.network.AdapterId;
import io.patchbay.network.Availability;
import io.patchbay.network.IpConfiguration;
import io.patchbay.network.ManagementPath;
import io.patchbay.network.NetAdapter;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Kind Connection: the local ends of established connections to WinRM. One address is our path. Of several, ours can't be
 * told (other consoles may be connected); then every addressed adapter counts. An end on the loopback address may be ours
 * too, come out of a tunnel that ends on the host, over whichever adapter; so may one whose address can't be read.
 */
final class PathRecords {
    private PathRecords() {}

    /**
     * @param connections whether the connections could be read
     * @param addresses whether the adapters' addresses could be read: without them, every adapter may be the path
     */
    static ManagementPath read(
            Records records, List<NetAdapter> adapters, Availability connections, Availability addresses) {
        Set<InetAddress> ends = new LinkedHashSet<>();
        List<FlatRecord> untold = new ArrayList<>();
        records.each("Connection", record -> {
            untold.add(record);
            InetAddress end = AddressRecords.parse(record.requiredText("LocalAddress"));
            if (!end.isLoopbackAddress()) {
                ends.add(end);
                untold.removeLast();
            }
        });
        boolean allRead = addresses instanceof Availability.Read && connections instanceof Availability.Read;
        if (allRead && untold.isEmpty() && ends.size() == 1) {
            Set<AdapterId> carrying = adapters.stream()
                    .filter(adapter -> has(adapter.ip(), ends))
                    .map(NetAdapter::id)
                    .collect(Collectors.toSet());
            if (carrying.size() == 1) {
                return new ManagementPath(carrying, true);
            }
        }
        Set<AdapterId> possible = new HashSet<>();
        for (NetAdapter adapter : adapters) {
            if (!(addresses instanceof Availability.Read) || adapter.ip().addressed() || has(adapter.ip(), ends)) {
                possible.add(adapter.id());
            }
        }
        return new ManagementPath(possible, false);
    }

    private static boolean has(IpConfiguration ip, Set<InetAddress> ends) {
        return ip.addresses().stream()
                .map(IpConfiguration.Address::address)
                .map(AddressRecords::parse)
                .anyMatch(ends::contains);
    }
}
