package io.patchbay.change.plan.call;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One pipeline of cmdlets with typed arguments, as data. It is rendered twice: as text that a person reads
 * ({@link CallText}), and as structured commands that are sent ({@link WireCommands}). No argument ever becomes part of a
 * script that runs.
 */
public record Call(List<Command> commands) {
    public Call {
        commands = List.copyOf(commands);
        if (commands.isEmpty()) {
            throw new IllegalArgumentException("A call has a command");
        }
    }

    /**
     * @param module such as {@code Hyper-V}: other vendors' modules have cmdlets of the same names, so it is said. Empty for
     *     the engine's own (Microsoft.PowerShell.Core), which nobody overlays
     * @param cmdlet such as {@code Get-VMSwitch}
     */
    public record Command(String module, String cmdlet, List<Argument> arguments) {
        public Command {
            arguments = List.copyOf(arguments);
        }

        /** With its module. */
        public String qualified() {
            return module.isEmpty() ? cmdlet : module + "\\" + cmdlet;
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

        /** A name of an enumeration, or of a property: letters only, {@code HyperVPort}. */
        record Word(String word) implements Value {
            public Word {
                if (!word.matches("[A-Za-z]+")) {
                    throw new IllegalArgumentException("Not a word: " + word);
                }
            }
        }

        record Number(int number) implements Value {}

        record Bool(boolean on) implements Value {}

        record Id(UUID guid) implements Value {}

        /** A switch parameter, on. */
        record Flag() implements Value {}

        /** What was learned in an earlier step. */
        record Learned(Symbol symbol) implements Value {}
    }

    /** The symbols that must have been learned before this can be sent. */
    public Set<Symbol> symbols() {
        Set<Symbol> symbols = new LinkedHashSet<>();
        for (Command command : commands) {
            for (Argument argument : command.arguments()) {
                if (argument.value() instanceof Value.Learned learned) {
                    symbols.add(learned.symbol());
                }
            }
        }
        return symbols;
    }

    /** This call with what is known by now in place of its symbols. */
    public Call bound(Map<Symbol, Value> learned) {
        return new Call(commands.stream()
                .map(command -> new Command(
                        command.module(),
                        command.cmdlet(),
                        command.arguments().stream()
                                .map(each -> each.value() instanceof Value.Learned symbol
                                        ? new Argument(
                                                each.parameter(), learned.getOrDefault(symbol.symbol(), each.value()))
                                        : each)
                                .toList()))
                .toList());
    }

    /** This call, its output piped into one command more. */
    public Call pipe(Command command) {
        List<Command> longer = new ArrayList<>(commands);
        longer.add(command);
        return new Call(longer);
    }
}
