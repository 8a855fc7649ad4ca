package io.patchbay.simulator.pipeline;

import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.message.Body;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.CmdletFailed;
import io.patchbay.simulator.error.ErrorCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads script text that is nothing but pipelines of cmdlets with literal arguments. Everything else of PowerShell's
 * language (variables, script blocks, sub-expressions, operators, redirections) is refused: the simulator is no engine.
 */
final class PipelineText {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w.]*(\\\\[A-Za-z][\\w.]*)?(-[A-Za-z]\\w*)?");

    private final String text;
    private final BiPredicate<String, String> isSwitch;
    private int at;

    /** @param isSwitch whether, of the cmdlet named first, the parameter named second is a switch */
    PipelineText(String text, BiPredicate<String, String> isSwitch) {
        this.text = text;
        this.isSwitch = isSwitch;
    }

    List<PowerShell.Statement> statements() {
        List<PowerShell.Statement> all = new ArrayList<>();
        while (true) {
            skip(true);
            if (at >= text.length()) {
                return all;
            }
            all.add(statement());
        }
    }

    private PowerShell.Statement statement() {
        List<PowerShell.Command> commands = new ArrayList<>();
        while (true) {
            skip(false);
            commands.add(command());
            skip(false);
            if (at < text.length() && text.charAt(at) == '|') {
                at++;
                skip(true);
                continue;
            }
            return new PowerShell.Statement(commands);
        }
    }

    private PowerShell.Command command() {
        int start = at;
        String name = at < text.length() && !isEnd(text.charAt(at)) ? bare() : "";
        if (!NAME.matcher(name).matches()) {
            throw refuse(start);
        }
        List<PowerShell.Argument> arguments = new ArrayList<>();
        while (true) {
            skip(false);
            if (at >= text.length() || isEnd(text.charAt(at))) {
                return new PowerShell.Command(name, false, arguments);
            }
            arguments.add(argument(name));
        }
    }

    private PowerShell.Argument argument(String command) {
        String parameter = parameterName();
        if (parameter == null) {
            return new PowerShell.Argument(null, value());
        }
        boolean colon = parameter.endsWith(":");
        String name = colon ? parameter.substring(0, parameter.length() - 1) : parameter;
        skip(false);
        int before = at;
        boolean more = at < text.length() && !isEnd(text.charAt(at));
        if (colon && more) {
            return new PowerShell.Argument(name, value());
        }
        if (!more || parameterName() != null) {
            at = before;
            return Body.CreatePipeline.alone(name);
        }
        at = before;
        // what stands behind a switch parameter is a positional argument
        return isSwitch.test(command, name)
                ? new PowerShell.Argument(name, PsValue.bool(true))
                : new PowerShell.Argument(name, value());
    }

    private @Nullable String parameterName() {
        if (text.charAt(at) != '-' || at + 1 >= text.length() || !Character.isLetter(text.charAt(at + 1))) {
            return null;
        }
        int start = ++at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
        }
        return text.substring(start, at);
    }

    /** One literal, or several with commas between. */
    private PsValue value() {
        List<PsValue> items = new ArrayList<>();
        items.add(literal());
        while (true) {
            int before = at;
            skip(false);
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                skip(true);
                if (at >= text.length()) {
                    throw refuse(before);
                }
                items.add(literal());
            } else {
                at = before;
                return items.size() == 1 ? items.getFirst() : PsObject.list(items);
            }
        }
    }

    private PsValue literal() {
        char c = text.charAt(at);
        if (isSingleQuote(c)) {
            return PsValue.text(quoted(true));
        }
        if (isDoubleQuote(c)) {
            return PsValue.text(quoted(false));
        }
        int start = at;
        String word = bare();
        switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "$true":
                return PsValue.bool(true);
            case "$false":
                return PsValue.bool(false);
            case "$null":
                return PsValue.NULL;
            default:
                break;
        }
        if (word.isEmpty() || word.chars().anyMatch(each -> "$@(){}<>&\"'".indexOf(each) >= 0)) {
            throw refuse(start);
        }
        if (WHOLE.matcher(word).matches()) {
            long number = Long.parseLong(word);
            PsValue.Primitive value = number == (int) number ? PsValue.int32((int) number) : PsValue.int64(number);
            // a number keeps the text it was written as, for parameters that want text
            return new PsObject(List.of(), word, new PsObject.Content.Value(value), Map.of(), Map.of());
        }
        return PsValue.text(word);
    }

    private String quoted(boolean single) {
        int start = at;
        StringBuilder result = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean closing = single ? isSingleQuote(c) : isDoubleQuote(c);
            if (closing) {
                boolean doubled = at + 1 < text.length()
                        && (single ? isSingleQuote(text.charAt(at + 1)) : isDoubleQuote(text.charAt(at + 1)));
                if (!doubled) {
                    at++;
                    return result.toString();
                }
                at++;
                c = text.charAt(at);
            } else if (!single && c == '$') {
                throw refuse(at);
            } else if (!single && c == '`' && at + 1 < text.length()) {
                c = escaped(text.charAt(++at));
            }
            result.append(c);
            at++;
        }
        throw refuse(start);
    }

    private static char escaped(char c) {
        return switch (c) {
            case '0' -> '\0';
            case 'a' -> '\u0007';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000b';
            default -> c;
        };
    }

    private String bare() {
        StringBuilder word = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || isEnd(c) || c == ',') {
                break;
            }
            if (c == '`' && at + 1 < text.length()) {
                c = escaped(text.charAt(++at));
            }
            word.append(c);
            at++;
        }
        return word.toString();
    }

    private void skip(boolean linesToo) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
            } else if (c == '`' && at + 1 < text.length() && "\r\n".indexOf(text.charAt(at + 1)) >= 0) {
                at += text.startsWith("\r\n", at + 1) ? 3 : 2;
            } else if (c == '\n' || c == '\r' || c == ';') {
                if (!linesToo) {
                    return;
                }
                at++;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    private static boolean isEnd(char c) {
        return c == '|' || c == ';' || c == '\n' || c == '\r';
    }

    /** PowerShell takes the typographic ones too. */
    private static boolean isSingleQuote(char c) {
        return c == '\'' || (c >= '\u2018' && c <= '\u201b');
    }

    private static boolean isDoubleQuote(char c) {
        return c == '"' || (c >= '\u201c' && c <= '\u201e');
    }

    private CmdletFailed refuse(int where) {
        String rest = text.substring(where, Math.min(text.length(), where + 40)).strip();
        return new CmdletFailed(new CmdletError(
                "NotSimulated",
                ErrorCategory.NOT_IMPLEMENTED,
                Pipelines.notExecuted("this script (from \"" + rest + "\" on)").message(),
                "System.NotSupportedException"));
    }
}
