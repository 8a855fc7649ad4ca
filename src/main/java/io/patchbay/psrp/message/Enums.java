package io.patchbay.psrp.message;

import io.patchbay.psrp.clixml.PsObject;

/** Constant parts of messages: enums of .NET with the one value that we send, and the host that is not there. */
final class Enums {
    private Enums() {}

    static PsObject apartmentUnknown() {
        return PsObject.enumeration("System.Threading.ApartmentState", 2, "Unknown");
    }

    static PsObject defaultThreads() {
        return PsObject.enumeration("System.Management.Automation.Runspaces.PSThreadOptions", 0, "Default");
    }

    /**
     * MS-PSRP 2.2.3.14, of a client without a host: whatever asks a person fails at once instead of waiting for ever.
     */
    static PsObject noHost(boolean useRunspaceHost) {
        return new Fields()
                .with("_isHostNull", true)
                .with("_isHostUINull", true)
                .with("_isHostRawUINull", true)
                .with("_useRunspaceHost", useRunspaceHost)
                .object();
    }
}
