package io.patchbay.host.connection;

import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import org.springframework.stereotype.Component;

/** Over WS-Management. */
@Component
class WireSessionOpener implements SessionOpener {

    @Override
    public PowerShellSession open(HostAddress address, HostCredential credential) throws PsrpException {
        throw new PsrpException.NoService("The WS-Management transport is not part of this build yet", null);
    }
}
