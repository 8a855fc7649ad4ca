package io.patchbay.change.plan.call;

import io.patchbay.change.plan.call.Call.Argument;
import io.patchbay.change.plan.call.Call.Command;
import io.patchbay.change.plan.call.Call.Value;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A call as PowerShell text. Nothing in a value can end its quotes: PowerShell takes five characters for a single quote, and
 * two in a row for one within quotes; nothing else means anything there, line ends included.
 */
public final class CallText {
    /** Longer lines are broken: after a pipe, then before parameters. */
    private static final int WIDTH = 96;

    /** A single command longer than this gets a line a parameter; ids are long, and better left beside their parameter. */
    private static final int COMMAND_WIDTH = 140;

    private static final String INDENT = "    ";

    private CallText() {}

    /** Without a line end. */
    public static String of(Call call) {
        List<String> commands = call.commands().stream().map(CallText::command).toList();
        String line = String.join(" | ", commands);
        if (line.length() <= WIDTH) {
            return line;
        }
        return call.commands().stream().map(CallText::broken).collect(Collectors.joining(" |\n" + INDENT));
    }

    /** As an assignment of what the pick yields. */
    public static String of(Learn learn) {
        return "$" + learn.symbol().name() + " = " + of(learn.pick().projected());
    }

    private static String command(Command command) {
        StringBuilder text = new StringBuilder(command.qualified());
        command.arguments().forEach(each -> text.append(' ').append(argument(each)));
        return text.toString();
    }

    private static String broken(Command command) {
        String line = command(command);
        if (line.length() <= COMMAND_WIDTH) {
            return line;
        }
        StringBuilder text = new StringBuilder(command.qualified());
        command.arguments()
                .forEach(each ->
                        text.append(" `\n").append(INDENT).append(INDENT).append(argument(each)));
        return text.toString();
    }

    private static String argument(Argument argument) {
        String name = "-" + argument.parameter();
        return argument.value() instanceof Value.Flag ? name : name + " " + value(argument.value());
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Text text -> alone(text.text());
            case Value.Texts texts ->
                texts.texts().size() == 1
                        ? alone(texts.texts().getFirst())
                        : texts.texts().stream().map(CallText::quoted).collect(Collectors.joining(", "));
            case Value.Word word -> word.word();
            case Value.Number number -> Integer.toString(number.number());
            case Value.Bool bool -> bool.on() ? "$true" : "$false";
            case Value.Id id -> quoted(id.guid().toString());
            case Value.Flag ignored -> "";
            case Value.Learned learned -> "$" + learned.symbol().name();
        };
    }

    /** The parser takes this one text, quoted or not, for the sign to stop parsing, unless it stands in an expression. */
    private static String alone(String text) {
        return text.equals("--%") ? "(" + quoted(text) + ")" : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted.append(c);
            if (isSingleQuote(c)) {
                quoted.append(c);
            }
        }
        return quoted.append('\'').toString();
    }

    /** What PowerShell's tokenizer takes for one: the plain one, and U+2018 to U+201B. */
    private static boolean isSingleQuote(char c) {
        return c == '\'' || (c >= '\u2018' && c <= '\u201B');
    }
}
