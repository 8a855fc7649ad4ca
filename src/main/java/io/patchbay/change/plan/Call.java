package io.patchbay.change.plan;

import java.util.List;
import java.util.UUID;

/**
 * One pipeline of cmdlets with typed arguments, as data. It is rendered twice: as text that a person reads
 * ({@link PowerShellText}), and as structured commands that are sent ({@link WireCommands}). No argument ever becomes part
 * of a script that runs.
 */
public record Call(List<Command> commands) {
    public Call {
        commands = List.copyOf(commands);
        if (commands.isEmpty()) {
            throw new IllegalArgumentException("A call has a command");
        }
    }

    /**
     * @param module such as {@code Hyper-V}; other vendors' modules have cmdlets of the same names, so it is always said
     * @param cmdlet such as {@code Get-VMSwitch}
     */
    public record Command(String module, String cmdlet, List<Argument> arguments) {
        public Command {
            arguments = List.copyOf(arguments);
        }

        public String qualified() {
            return module + "\\" + cmdlet;
        }
    }

    /** @param parameter without the dash */
    public record Argument(String parameter, Value value) {}

    /** An argument's value. */
    public sealed interface Value {
        /** Any text. */
        record Text(String text) implements Value {}

        /** Several texts. */
        record Texts(List<String> texts) implements Value {
            public Texts {
                texts = List.copyOf(texts);
            }
        }

        /** A name of an enumeration, or of a property: {@code HyperVPort}. */
        record Word(String word) implements Value {}

        record Number(int number) implements Value {}

        record Bool(boolean on) implements Value {}

        record Id(UUID guid) implements Value {}

        /** A switch parameter, on. */
        record Flag() implements Value {}

        /** What was learned in an earlier step. */
        record Learned(Symbol symbol) implements Value {}
    }
}
