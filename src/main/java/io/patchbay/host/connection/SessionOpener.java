package io.patchbay.host.connection;

import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;

/** Opens sessions over new connections. Credentials stay the caller's to wipe. */
public interface SessionOpener {

    PowerShellSession open(HostAddress address, HostCredential credential) throws PsrpException;

    /** Signs in and asks nothing of PowerShell. */
    void authenticate(HostAddress address, HostCredential credential) throws PsrpException;
}
