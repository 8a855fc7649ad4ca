package io.patchbay.host.reading;

import io.patchbay.network.Availability;
import io.patchbay.psrp.PowerShell;
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
     * @param rights of the Hyper-V cmdlets (Get-VMHost): Read, or why not; Absent where the module is. Failed where
     *     Hyper-V itself has trouble, such as a Virtual Machine Management service that does not run
     */
    public record Probe(
            String powerShellVersion, String edition, String languageMode, Availability hyperV, Availability rights) {}

    /**
     * Asks once.
     *
     * @throws UnreadableHostException where the endpoint takes no script, or answers something else
     */
    public Probe probe(PowerShellSession session) throws PsrpException, UnreadableHostException {
        Unreadable unreadable = new Unreadable();
        Records records = new Records(unreadable);
        ScriptRun.run(session, pipeline(), records, unreadable);
        Probe[] probe = new Probe[1];
        records.each("Probe", record -> {
            Availability outcome = ConcernRecords.availability(record);
            probe[0] = new Probe(
                    record.text("Version"),
                    record.text("Edition"),
                    record.text("LanguageMode"),
                    outcome instanceof Availability.Absent ? outcome : Availability.READ,
                    outcome);
        });
        if (probe[0] == null) {
            throw ScriptRun.notUnderstood();
        }
        return probe[0];
    }

    /** What is sent. */
    public static PowerShell pipeline() {
        return PowerShell.script(HostScript.PROBE.text()).build();
    }
}
