package io.patchbay.psrp.message;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;

/** MS-PSRP 2.2.2.15, 2.2.2.16, 2.2.2.27 and 2.2.2.28: calls of the client's host and their answers as properties. */
final class HostForm {
    private static final String CALL = "ci";
    private static final String METHOD = "mi";
    private static final String PARAMETERS = "mp";
    private static final String RESULT = "mr";
    private static final String ERROR = "me";

    private HostForm() {}

    static PsObject write(Body.HostCall call) {
        return new Fields()
                .with(CALL, PsValue.int64(call.callId()))
                .with(METHOD, method(call.method(), call.methodName()))
                .with(PARAMETERS, PsObject.list(call.parameters()))
                .object();
    }

    static PsObject write(Body.HostResponse response) {
        Fields fields = new Fields()
                .with(CALL, PsValue.int64(response.callId()))
                .with(METHOD, method(response.method(), response.methodName()));
        if (response.result() != null) {
            fields.with(RESULT, response.result());
        }
        if (response.error() != null) {
            fields.with(ERROR, ErrorRecordForm.write(response.error()));
        }
        return fields.object();
    }

    static Body.HostCall call(PsValue value) {
        Fields fields = Fields.of(value);
        return new Body.HostCall(
                fields.number(CALL), fields.int32(METHOD), fields.text(METHOD), fields.items(PARAMETERS));
    }

    static Body.HostResponse response(PsValue value) {
        Fields fields = Fields.of(value);
        PsValue error = fields.get(ERROR);
        return new Body.HostResponse(
                fields.number(CALL),
                fields.int32(METHOD),
                fields.text(METHOD),
                fields.get(RESULT),
                error == null ? null : ErrorRecordForm.read(error));
    }

    private static PsObject method(int number, String name) {
        return PsObject.enumeration("System.Management.Automation.Remoting.RemoteHostMethodId", number, name);
    }
}
