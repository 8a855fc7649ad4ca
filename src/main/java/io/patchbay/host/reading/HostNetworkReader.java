package io.patchbay.host.reading;

import io.patchbay.network.HostNetwork;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;

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
        throw new UnsupportedOperationException("not built yet: " + session.powerShellVersion() + dialledPort);
    }
}
