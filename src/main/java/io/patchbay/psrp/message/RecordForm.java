package io.patchbay.psrp.message;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.util.List;

/** MS-PSRP 2.2.3.16 and 2.2.2.25: warning, verbose, debug and progress records as properties. */
final class RecordForm {
    private static final String MESSAGE = "InformationalRecord_Message";

    private RecordForm() {}

    static PsObject informational(String type, String message) {
        PsObject fields = new Fields()
                .with(MESSAGE, message)
                .with("InformationalRecord_SerializeInvocationInfo", false)
                .with("InformationalRecord_PipelineIterationInfo", PsValue.NULL)
                .object();
        return new PsObject(
                List.of(
                        "System.Management.Automation." + type,
                        "System.Management.Automation.InformationalRecord",
                        "System.Object"),
                message,
                fields.content(),
                fields.adapted(),
                fields.extended());
    }

    /** Old servers send the bare text. */
    static String message(PsValue value) {
        return value instanceof PsObject object && object.property(MESSAGE) != null
                ? Fields.of(object).text(MESSAGE)
                : Fields.plain(value);
    }

    static PsObject write(Body.ProgressRecord record) {
        return new Fields()
                .with("Activity", record.activity())
                .with("ActivityId", record.activityId())
                .with("StatusDescription", record.status())
                .with("CurrentOperation", record.currentOperation())
                .with("ParentActivityId", record.parentActivityId())
                .with("PercentComplete", record.percent())
                .with(
                        "Type",
                        PsObject.enumeration(
                                "System.Management.Automation.ProgressRecordType",
                                record.completed() ? 1 : 0,
                                record.completed() ? "Completed" : "Processing"))
                .with("SecondsRemaining", record.secondsRemaining())
                .object();
    }

    static Body.ProgressRecord progress(PsValue value) {
        Fields fields = Fields.of(value);
        return new Body.ProgressRecord(
                fields.text("Activity"),
                fields.int32("ActivityId", 0),
                fields.int32("ParentActivityId", -1),
                fields.text("StatusDescription"),
                fields.text("CurrentOperation"),
                fields.int32("PercentComplete", -1),
                fields.int32("SecondsRemaining", -1),
                fields.get("Type") != null && fields.number("Type") == 1);
    }
}
