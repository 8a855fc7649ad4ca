package io.patchbay.demo;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.ScriptAnswer;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Read-Concern and Read-Objects of Read-HostNetwork.ps1 in Java: one cmdlet's objects as records, and whether the concern
 * could be read.
 */
final class CmdletReading {
    private static final Pattern ABSENT = Pattern.compile("(CommandNotFoundException|CouldNotAutoLoadModule)(,.*)?");
    private static final Pattern NOT_PERMITTED = Pattern.compile(
            "(AccessDenied|Windows System Error 5|HRESULT 0x80070005|HRESULT 0x80041003)(,.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_THERE = Pattern.compile(
            "(Windows System Error 50|HRESULT 0x8004100e|HRESULT 0x80041010)(,.*)?", Pattern.CASE_INSENSITIVE);
    private static final String NOT_FOUND = "CmdletizationQuery_NotFound";

    private final ScriptAnswer.Call call;
    private final String concern;
    private Outcome outcome = Outcome.READ;

    /** How a concern ended. */
    record Outcome(String name, String detail, String errorId) {
        static final Outcome READ = new Outcome("Read", "", "");
        static final Outcome NOTHING_SAID = new Outcome("NotPermitted", "", "");

        static Outcome of(PsErrorRecord error) {
            String id = error.fullyQualifiedErrorId();
            String name = ABSENT.matcher(id).matches()
                    ? "Absent"
                    : error.categoryName().equals("PermissionDenied")
                                    || NOT_PERMITTED.matcher(id).matches()
                            ? "NotPermitted"
                            : NOT_THERE.matcher(id).matches() ? "Absent" : "Failed";
            return new Outcome(name, error.message(), id);
        }
    }

    CmdletReading(ScriptAnswer.Call call, String concern) {
        this.call = call;
        this.concern = concern;
    }

    /** @return how many objects there were */
    int objects(PowerShell cmdlet, Function<PsValue, PsObject> record) {
        return objects(cmdlet, any -> true, record, true);
    }

    /** As {@link #objects}, where only some of the objects become records. */
    void someObjects(PowerShell cmdlet, Predicate<PsValue> wanted, Function<PsValue, PsObject> record) {
        objects(cmdlet, wanted, record, true);
    }

    /** As {@link #objects}, where a failure of the whole list does no harm to the concern. */
    int optionalObjects(PowerShell cmdlet, Function<PsValue, PsObject> record) {
        return objects(cmdlet, any -> true, record, false);
    }

    private int objects(
            PowerShell cmdlet, Predicate<PsValue> wanted, Function<PsValue, PsObject> record, boolean needed) {
        var result = call.run(cmdlet);
        List<PsValue> output = result.output();
        output.stream().filter(wanted).forEach(each -> emit(record.apply(each)));
        if (result.reason() != null) {
            problem(Outcome.of(result.reason()), needed);
            return output.size();
        }
        for (PsErrorRecord error : result.errors()) {
            if (!error.fullyQualifiedErrorId().startsWith(NOT_FOUND)) {
                if (output.isEmpty()) {
                    problem(Outcome.of(error), needed);
                } else {
                    emit(broken(concern, error.targetName(), error));
                }
            }
        }
        return output.size();
    }

    /** The first problem is the concern's. */
    void problem(Outcome problem) {
        problem(problem, true);
    }

    private void problem(Outcome problem, boolean needed) {
        if (needed && outcome.equals(Outcome.READ)) {
            outcome = problem;
        }
    }

    Outcome outcome() {
        return outcome;
    }

    void end() {
        emit(concern(concern, outcome));
    }

    private void emit(PsObject record) {
        call.emit(new PipelineEvent.Output(record));
    }

    static PsObject concern(String concern, Outcome outcome) {
        return Fields.of("Concern", null)
                .said("Concern", concern)
                .said("Outcome", outcome.name())
                .said("Detail", outcome.detail())
                .said("ErrorId", outcome.errorId())
                .record();
    }

    static PsObject broken(String concern, @Nullable String object, PsErrorRecord error) {
        return Fields.of("Broken", null)
                .said("Concern", concern)
                .said("Object", object == null ? "" : object)
                .said("Detail", error.message())
                .said("ErrorId", error.fullyQualifiedErrorId())
                .record();
    }
}
