package io.patchbay.psrp.pool;

import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.message.Body;
import org.jspecify.annotations.Nullable;

/** What is answered when the far side asks our host for something: we have none. */
final class HostCalls {
    /** The id of a call that wants no answer (PowerShell's ServerDispatchTable.VoidCallId). */
    private static final long NO_ANSWER = -100;

    private static final int INVALID_OPERATION = 7;

    private HostCalls() {}

    /** The refusal, or null where no answer is expected: text for a console that is not there. */
    static Body.@Nullable HostResponse refuse(Body.HostCall call) {
        if (call.callId() == NO_ANSWER) {
            return null;
        }
        PsErrorRecord error = new PsErrorRecord(
                "The function " + call.methodName() + " of a host was called, but nobody answers questions in this"
                        + " session. Give the command every value that it asks for.",
                "HostCallRefused," + call.methodName(),
                INVALID_OPERATION,
                "InvalidOperation",
                call.methodName(),
                "",
                "System.Management.Automation.Host.HostException",
                null,
                PsValue.NULL);
        return new Body.HostResponse(call.callId(), call.method(), call.methodName(), null, error);
    }
}
