package io.patchbay.host;

import io.patchbay.psrp.PowerShellSession;

/** PowerShell sessions to registered hosts, with the credential that is kept for each. */
public interface HostSessions {

    /**
     * The host's kept session, opened where there is none. It is shared: closing it does nothing. When it is lost, the
     * next call opens another one, and a pipeline that surely did not run is tried once more; one that may have run is
     * not, its failure is thrown.
     */
    PowerShellSession session(HostId id) throws HostUnavailableException;

    /** A session over a connection of its own, for the caller to close: proves that the host can be reached anew. */
    PowerShellSession open(HostId id) throws HostUnavailableException;
}
