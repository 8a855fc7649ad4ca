package io.patchbay.host.reading;

import io.patchbay.network.Availability;
import io.patchbay.network.Concern;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.IpConfiguration;
import io.patchbay.network.LbfoTeam;
import io.patchbay.network.NetAdapter;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.clixml.PsValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a host's whole network in one pipeline. Holds no state; may be shared by all threads. */
public final class HostNetworkReader {

    /**
     * Reads once, and takes as long as the host does: minutes, where it has hundreds of virtual machines.
     *
     * @param dialledPort the port over which the session reached the host, 1 to 65535: the management path is looked
     *     for there, and on 5985 and 5986
     * @throws UnreadableHostException where no network can be told from the answer. A host that lacks parts, or lets the
     *     account read some only, is read: {@link HostNetwork#availability()} says which
     */
    public HostNetwork read(PowerShellSession session, int dialledPort) throws PsrpException, UnreadableHostException {
        Unreadable unreadable = new Unreadable();
        Records records = new Records(unreadable);
        Optional<String> cutShort = ScriptRun.run(session, pipeline(dialledPort), records, unreadable);
        if (!records.has("Concern")) {
            throw ScriptRun.notUnderstood();
        }
        return network(records, unreadable, cutShort.orElse(""));
    }

    /** What is sent. */
    public static PowerShell pipeline(int dialledPort) {
        return PowerShell.script(HostScript.READ_NETWORK.text())
                .with("DialledPort", PsValue.int32(dialledPort))
                .build();
    }

    private static HostNetwork network(Records records, Unreadable unreadable, String missing) {
        Map<Concern, Availability> availability = ConcernRecords.read(records, unreadable, missing);
        Map<Integer, IpConfiguration> ip = AddressRecords.read(records);
        List<NetAdapter> adapters = AdapterRecords.read(records, ip);
        List<LbfoTeam> teams = LbfoRecords.read(records, adapters);
        return new HostNetwork(
                IdentityRecords.read(records),
                adapters,
                teams,
                SwitchRecords.read(records, adapters, unreadable),
                VnicRecords.hostVnics(records, adapters),
                VnicRecords.virtualMachines(records),
                PathRecords.read(
                        records,
                        adapters,
                        availability.getOrDefault(Concern.PATH, Availability.READ),
                        availability.getOrDefault(Concern.ADDRESSES, Availability.READ)),
                availability,
                unreadable.sentences());
    }
}
