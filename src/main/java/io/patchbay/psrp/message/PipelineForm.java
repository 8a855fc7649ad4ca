package io.patchbay.psrp.message;

import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShell.Argument;
import io.patchbay.psrp.PowerShell.Command;
import io.patchbay.psrp.PowerShell.Statement;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.util.ArrayList;
import java.util.List;

/** MS-PSRP 2.2.2.10 with 2.2.3.11 to 2.2.3.13: a pipeline's commands and their arguments as properties. */
final class PipelineForm {
    /** Error records with the place in the script where they arose; warnings and the rest without. */
    private static final int ERRORS_WITH_INVOCATION = 1;

    private static final List<String> MERGES = List.of(
            "MergeMyResult",
            "MergeToResult",
            "MergePreviousResults",
            "MergeError",
            "MergeWarning",
            "MergeVerbose",
            "MergeDebug",
            "MergeInformation");

    /** What PowerShell's tokenizer takes for a dash. */
    private static final String DASHES = "-\u2013\u2014\u2015";

    private PipelineForm() {}

    static PsObject write(Body.CreatePipeline create) {
        List<Statement> statements = create.powerShell().statements();
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("A pipeline without a command cannot run: name one.");
        }
        Fields powerShell = new Fields()
                .with("IsNested", false)
                .with("Cmds", commands(statements.getFirst()))
                .with("History", PsValue.NULL)
                .with("RedirectShellErrorOutputPipe", true);
        if (statements.size() > 1) {
            // a batch: the engine then runs these and leaves Cmds aside, so the first statement stands here again
            List<PsObject> batch = statements.stream()
                    .map(each -> new Fields().with("Cmds", commands(each)).object())
                    .toList();
            powerShell.with("ExtraCmds", PsObject.list(batch));
        }
        return new Fields()
                .with("NoInput", create.noInput())
                .with("ApartmentState", Enums.apartmentUnknown())
                .with(
                        "RemoteStreamOptions",
                        PsObject.enumeration(
                                "System.Management.Automation.RemoteStreamOptions",
                                ERRORS_WITH_INVOCATION,
                                "AddInvocationInfoToErrorRecord"))
                .with("AddToHistory", create.addToHistory())
                .with("HostInfo", Enums.noHost(true))
                .with("PowerShell", powerShell.object())
                .with("IsNested", false)
                .object();
    }

    private static PsObject commands(Statement statement) {
        return PsObject.list(
                statement.commands().stream().map(PipelineForm::command).toList());
    }

    private static PsObject command(Command command) {
        Fields fields = new Fields()
                .with("Cmd", command.text())
                .with("IsScript", command.script())
                // a script's variables end with it: the next call in this runspace must not find them
                .with("UseLocalScope", command.script() ? PsValue.bool(true) : PsValue.NULL);
        for (String each : MERGES) {
            fields.with(
                    each,
                    PsObject.enumeration("System.Management.Automation.Runspaces.PipelineResultTypes", 0, "None"));
        }
        List<PsObject> arguments = command.arguments().stream()
                .map(each -> new Fields()
                        .with("N", each.name() == null ? PsValue.NULL : PsValue.text(each.name()))
                        .with("V", each.value())
                        .object())
                .toList();
        return fields.with("Args", PsObject.list(arguments)).object();
    }

    static Body.CreatePipeline read(PsValue value) {
        Fields fields = Fields.of(value);
        Fields powerShell = Fields.of(fields.value("PowerShell"));
        List<Statement> statements = new ArrayList<>();
        for (PsValue each : powerShell.items("ExtraCmds")) {
            statements.add(statement(Fields.of(each).items("Cmds")));
        }
        Statement first = statement(powerShell.items("Cmds"));
        if (statements.isEmpty()) {
            statements.add(first);
        }
        return new Body.CreatePipeline(new PowerShell(statements), fields.is("NoInput"), fields.is("AddToHistory"));
    }

    private static Statement statement(List<PsValue> commands) {
        if (commands.isEmpty()) {
            throw new IllegalArgumentException("a pipeline has no command");
        }
        return new Statement(commands.stream().map(PipelineForm::command).toList());
    }

    private static Command command(PsValue value) {
        Fields fields = Fields.of(value);
        List<Argument> arguments =
                fields.items("Args").stream().map(PipelineForm::argument).toList();
        return new Command(Fields.plain(fields.value("Cmd")), fields.is("IsScript"), arguments);
    }

    private static Argument argument(PsValue value) {
        Fields fields = Fields.of(value);
        PsValue given = fields.get("V");
        String typed =
                fields.get("N") == null ? null : Fields.plain(fields.get("N")).strip();
        if (typed == null || typed.isEmpty() || DASHES.indexOf(typed.charAt(0)) < 0) {
            return new Argument(typed, given == null ? PsValue.NULL : given);
        }
        // PowerShell's own client takes a script block apart and names a parameter as it was typed, dash and colon and
        // all
        boolean colon = typed.endsWith(":");
        String bare = typed.substring(1, colon ? typed.length() - 1 : typed.length());
        return given == null && !colon
                ? Body.CreatePipeline.alone(bare)
                : new Argument(bare, given == null ? PsValue.NULL : given);
    }
}
