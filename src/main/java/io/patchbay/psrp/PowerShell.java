package io.patchbay.psrp;

import io.patchbay.psrp.clixml.PsValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to run in a runspace: statements, each a pipeline of commands with typed arguments. It is data: no argument
 * ever becomes part of a script's text.
 *
 * @param statements run one after another; each a pipeline, its commands joined as by {@code |}
 */
public record PowerShell(List<Statement> statements) {

    /** Commands joined as by {@code |}; at least one. */
    public record Statement(List<Command> commands) {
        public Statement {
            commands = List.copyOf(commands);
        }
    }

    /**
     * One command.
     *
     * @param text a command's name (module-qualified where it matters), or a script's text
     * @param script whether {@code text} is a script
     * @param arguments in order
     */
    public record Command(String text, boolean script, List<Argument> arguments) {
        public Command {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * An argument: of the parameter of that name, or by position where the name is null. A switch parameter is given
     * {@code true}.
     */
    public record Argument(@Nullable String name, PsValue value) {}

    public PowerShell {
        statements = List.copyOf(statements);
    }

    /** Begins with a command, by its name. */
    public static Builder command(String name) {
        return new Builder().command(name);
    }

    /** Begins with a script's text. */
    public static Builder script(String text) {
        return new Builder().script(text);
    }

    /** Gathers commands and arguments in reading order. */
    public static final class Builder {
        private final List<Statement> statements = new ArrayList<>();
        private final List<Command> commands = new ArrayList<>();
        private final List<Argument> arguments = new ArrayList<>();
        private @Nullable String text;
        private boolean script;

        private Builder() {}

        /** Pipes what stands so far into this command. */
        public Builder command(String name) {
            return begin(name, false);
        }

        /** Pipes what stands so far into this script. */
        public Builder script(String scriptText) {
            return begin(scriptText, true);
        }

        /** Ends the statement; the next command begins another. */
        public Builder statement() {
            endStatement();
            return this;
        }

        public Builder with(String name, PsValue value) {
            arguments.add(new Argument(name, value));
            return this;
        }

        public Builder with(PsValue value) {
            arguments.add(new Argument(null, value));
            return this;
        }

        /** A switch parameter, on. */
        public Builder with(String name) {
            return with(name, PsValue.bool(true));
        }

        public PowerShell build() {
            endStatement();
            return new PowerShell(statements);
        }

        private Builder begin(String newText, boolean newScript) {
            endCommand();
            text = newText;
            script = newScript;
            return this;
        }

        private void endCommand() {
            if (text != null) {
                commands.add(new Command(text, script, arguments));
            }
            arguments.clear();
            text = null;
        }

        private void endStatement() {
            endCommand();
            if (!commands.isEmpty()) {
                statements.add(new Statement(commands));
            }
            commands.clear();
        }
    }
}
