package io.patchbay.psrp;

import io.patchbay.psrp.stdio.ProcessTransport;
import io.patchbay.testing.Engine;

/** Sessions with the real engine, one process each. */
final class EngineSessions {
    private EngineSessions() {}

    static PowerShellSession open() throws PsrpException {
        return open(PoolOptions.DEFAULT);
    }

    static PowerShellSession open(PoolOptions options) throws PsrpException {
        return PowerShellSession.open(
                ProcessTransport.pwsh(Engine.path()).environment("POWERSHELL_TELEMETRY_OPTOUT", "1"), options);
    }
}
