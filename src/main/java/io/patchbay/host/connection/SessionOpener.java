package io.patchbay.host.connection;

import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;

/** Opens a session over a new connection. */
public interface SessionOpener {

    /** The credential stays the caller's to wipe. */
    PowerShellSession open(HostAddress address, HostCredential credential) throws PsrpException;
}
