package io.patchbay.psrp.wsman;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.Fate;
import io.patchbay.psrp.wsman.soap.WsManResponse;

/** What a fault means to whoever asked. */
final class Faults {
    private Faults() {}

    /** @param refused what the fault means for what was asked: NOT_RUN where the service refuses before it acts */
    static PsrpException of(WsManEndpoint endpoint, WsManResponse.Fault fault, Fate refused) {
        String text = "%s: %s (code %d)".formatted(endpoint.url(), fault.message(), fault.code());
        if (fault.code() == WsManResponse.Fault.ACCESS_DENIED || fault.subcode().equals("AccessDenied")) {
            return new PsrpException.AccessDenied(
                    text + " The account may not use the session configuration " + endpoint.configurationName() + ".",
                    null);
        }
        if (fault.code() == WsManResponse.Fault.NO_SUCH_CONFIGURATION) {
            return new PsrpException.Refused(
                    "%s The host has no session configuration %s, or PowerShell remoting is not enabled there."
                            .formatted(text, endpoint.configurationName()),
                    fault.code(),
                    refused);
        }
        if (fault.code() == WsManResponse.Fault.NO_SUCH_SHELL) {
            return new PsrpException.ShellLost(text, refused, null);
        }
        if (fault.code() == WsManResponse.Fault.ABORTED) {
            return new PsrpException.ShellLost(text, Fate.UNKNOWN, null);
        }
        if (fault.code() == WsManResponse.Fault.TIMED_OUT) {
            return new PsrpException.TimedOut(text, Fate.UNKNOWN, null);
        }
        return new PsrpException.Refused(text, fault.code(), refused);
    }

    static PsrpException unexpected(WsManEndpoint endpoint, WsManResponse response) {
        return new PsrpException.ProtocolViolation(
                "%s answers with %s, which was not asked for."
                        .formatted(endpoint.url(), response.getClass().getSimpleName()),
                Fate.UNKNOWN,
                null);
    }
}
