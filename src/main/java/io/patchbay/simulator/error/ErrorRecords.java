package io.patchbay.simulator.error;

import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Error records as they cross the wire (MS-PSRP 2.2.3.15). */
public final class ErrorRecords {
    private ErrorRecords() {}

    /**
     * A cmdlet's error.
     *
     * @param activity the cmdlet's name without its module, or empty
     * @param source the second part of the FullyQualifiedErrorId: the cmdlet's class, or a function's name; or empty
     */
    public static PsErrorRecord of(CmdletError error, String activity, String source) {
        String id = source.isEmpty() ? error.id() : error.id() + "," + source;
        return new PsErrorRecord(
                error.message(),
                id,
                error.category().number(),
                error.category().text(),
                activity,
                error.targetName(),
                error.exceptionType(),
                null,
                raw(error, activity, id));
    }

    private static PsObject raw(CmdletError error, String activity, String id) {
        Map<String, PsValue> all = new LinkedHashMap<>();
        all.put("Exception", exception(error));
        all.put("TargetObject", error.targetName().isEmpty() ? PsValue.NULL : PsValue.text(error.targetName()));
        all.put("FullyQualifiedErrorId", PsValue.text(id));
        all.put("InvocationInfo", PsValue.NULL);
        all.put("ErrorCategory_Category", PsValue.int32(error.category().number()));
        all.put("ErrorCategory_Activity", PsValue.text(activity));
        all.put("ErrorCategory_Reason", PsValue.text(error.reason()));
        all.put("ErrorCategory_TargetName", PsValue.text(error.targetName()));
        all.put("ErrorCategory_TargetType", PsValue.text(error.targetType()));
        all.put(
                "ErrorCategory_Message",
                PsValue.text("%s: (%s) [%s], %s"
                        .formatted(error.category().text(), target(error), activity, error.reason())));
        all.put("SerializeExtendedInfo", PsValue.bool(false));
        return new PsObject(
                List.of("System.Management.Automation.ErrorRecord", "System.Object"),
                error.message(),
                new PsObject.Content.None(),
                Map.of(),
                all);
    }

    private static String target(CmdletError error) {
        return error.targetName() + ":" + error.targetType();
    }

    private static PsObject exception(CmdletError error) {
        Map<String, PsValue> properties = new LinkedHashMap<>();
        properties.put("Message", PsValue.text(error.message()));
        properties.put("Data", PsObject.hashtable(Map.of()));
        properties.put("InnerException", PsValue.NULL);
        properties.put("HResult", PsValue.int32(0x80131500));
        return new PsObject(
                List.of(error.exceptionType(), "System.Exception", "System.Object"),
                error.exceptionType() + ": " + error.message(),
                new PsObject.Content.None(),
                properties,
                Map.of());
    }
}
