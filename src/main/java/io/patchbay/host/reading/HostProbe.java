package io.patchbay.host.reading;

import io.patchbay.network.Availability;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;

/** The last three steps of a connection test: is there a PowerShell that runs scripts, a Hyper-V module, a right to use it? */
public final class HostProbe {

    /**
     * What the host told.
     *
     * @param powerShellVersion such as {@code 5.1.20348.2110}
     * @param edition Desktop for Windows PowerShell, Core for PowerShell 7
     * @param languageMode FullLanguage or ConstrainedLanguage; both will do
     * @param hyperV Read where the module is there, Absent where it is not
     * @param rights of the Hyper-V cmdlets (Get-VMHost): Read, or why not; Absent where the module is
     */
    public record Probe(
            String powerShellVersion, String edition, String languageMode, Availability hyperV, Availability rights) {}

    /**
     * Asks once.
     *
     * @throws UnreadableHostException where the endpoint takes no script, or answers something else
     */
    public Probe probe(PowerShellSession session) throws PsrpException, UnreadableHostException {
        throw new UnsupportedOperationException("not built yet: " + session.powerShellVersion());
    }
}
