package io.patchbay.host.connection;

import io.patchbay.host.reading.HostProbe;
import io.patchbay.host.reading.UnreadableHostException;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;

/** Asks a host what it is; {@link HostProbe#probe}, but for tests. */
interface Prober {
    HostProbe.Probe probe(PowerShellSession session) throws PsrpException, UnreadableHostException;
}
