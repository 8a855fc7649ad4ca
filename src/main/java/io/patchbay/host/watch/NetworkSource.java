package io.patchbay.host.watch;

import io.patchbay.host.reading.UnreadableHostException;
import io.patchbay.network.HostNetwork;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;

/** Reads a host's network; {@code HostNetworkReader}, but for tests. */
interface NetworkSource {

    /** @param dialledPort over which the session reached the host */
    HostNetwork read(PowerShellSession session, int dialledPort) throws PsrpException, UnreadableHostException;
}
