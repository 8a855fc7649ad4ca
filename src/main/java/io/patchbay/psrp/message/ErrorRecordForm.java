package io.patchbay.psrp.message;

import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** MS-PSRP 2.2.3.15: an ErrorRecord as properties. */
final class ErrorRecordForm {
    private static final String DESERIALIZED = "Deserialized.";
    private static final List<String> CATEGORIES = List.of(
            "NotSpecified",
            "OpenError",
            "CloseError",
            "DeviceError",
            "DeadlockDetected",
            "InvalidArgument",
            "InvalidData",
            "InvalidOperation",
            "InvalidResult",
            "InvalidType",
            "MetadataError",
            "NotImplemented",
            "NotInstalled",
            "ObjectNotFound",
            "OperationStopped",
            "OperationTimeout",
            "SyntaxError",
            "ParserError",
            "PermissionDenied",
            "ResourceBusy",
            "ResourceExists",
            "ResourceUnavailable",
            "ReadError",
            "WriteError",
            "FromStdErr",
            "SecurityError",
            "ProtocolError",
            "ConnectionError",
            "AuthenticationError",
            "LimitsExceeded",
            "QuotaExceeded",
            "NotEnabled");

    private ErrorRecordForm() {}

    static PsErrorRecord read(PsValue value) {
        Fields fields = Fields.of(value);
        PsObject exception = fields.get("Exception") instanceof PsObject object ? object : null;
        int category = fields.int32("ErrorCategory_Category", 0);
        return new PsErrorRecord(
                message(fields, exception, value),
                fields.text("FullyQualifiedErrorId"),
                category,
                categoryName(category),
                fields.text("ErrorCategory_Activity"),
                fields.text("ErrorCategory_TargetName"),
                exceptionType(fields, exception),
                position(fields),
                value);
    }

    /** Details, where a cmdlet gave them, are the text that PowerShell shows; the exception's own message stands behind. */
    private static String message(Fields fields, @Nullable PsObject exception, PsValue value) {
        String details = fields.text("ErrorDetails_Message");
        if (!details.isEmpty()) {
            return details;
        }
        String own = exception == null ? "" : Fields.plain(exception.property("Message"));
        return own.isEmpty() ? Fields.plain(value) : own;
    }

    private static String exceptionType(Fields fields, @Nullable PsObject exception) {
        if (exception == null || exception.typeNames().isEmpty()) {
            return fields.text("ErrorCategory_Reason");
        }
        String type = exception.typeNames().getFirst();
        return type.startsWith(DESERIALIZED) ? type.substring(DESERIALIZED.length()) : type;
    }

    private static @Nullable String position(Fields fields) {
        if (fields.get("InvocationInfo") instanceof PsObject invocation) {
            String message = Fields.plain(invocation.property("PositionMessage"));
            if (!message.isEmpty()) {
                return message;
            }
        }
        String extended = fields.text("InvocationInfo_PositionMessage");
        if (!extended.isEmpty()) {
            return extended;
        }
        String trace = fields.text("ErrorDetails_ScriptStackTrace");
        return trace.isEmpty() ? null : trace;
    }

    private static String categoryName(int category) {
        return category >= 0 && category < CATEGORIES.size() ? CATEGORIES.get(category) : String.valueOf(category);
    }

    static PsObject write(PsErrorRecord error) {
        String type = error.exceptionType().isEmpty() ? "System.Exception" : error.exceptionType();
        PsObject exception = new PsObject(
                List.of(type, "System.Exception", "System.Object").stream()
                        .distinct()
                        .toList(),
                type + ": " + error.message(),
                new PsObject.Content.None(),
                Map.of("Message", PsValue.text(error.message())),
                Map.of());
        Map<String, PsValue> all = new LinkedHashMap<>();
        all.put("Exception", exception);
        all.put("TargetObject", PsValue.NULL);
        all.put("FullyQualifiedErrorId", PsValue.text(error.fullyQualifiedErrorId()));
        all.put("InvocationInfo", PsValue.NULL);
        all.put("ErrorCategory_Category", PsValue.int32(error.category()));
        all.put("ErrorCategory_Activity", PsValue.text(error.activity()));
        all.put("ErrorCategory_Reason", PsValue.text(type.substring(type.lastIndexOf('.') + 1)));
        all.put("ErrorCategory_TargetName", PsValue.text(error.targetName()));
        all.put("ErrorCategory_TargetType", PsValue.text(""));
        all.put("ErrorCategory_Message", PsValue.text(categoryMessage(error, type)));
        all.put("SerializeExtendedInfo", PsValue.bool(false));
        if (error.position() != null) {
            all.put("ErrorDetails_ScriptStackTrace", PsValue.text(error.position()));
        }
        return new PsObject(
                List.of("System.Management.Automation.ErrorRecord", "System.Object"),
                error.message(),
                new PsObject.Content.None(),
                Map.of(),
                all);
    }

    private static String categoryMessage(PsErrorRecord error, String type) {
        return "%s: (%s:) [%s], %s"
                .formatted(
                        error.categoryName(),
                        error.targetName(),
                        error.activity(),
                        type.substring(type.lastIndexOf('.') + 1));
    }
}
