package io.patchbay.change.plan.call;

import io.patchbay.change.plan.call.Call.Argument;
import io.patchbay.change.plan.call.Call.Command;
import io.patchbay.change.plan.call.Call.Value;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;

/** A call as structured commands for the wire: each value in its own type, nothing as code. */
public final class WireCommands {
    private WireCommands() {}

    /** @throws IllegalArgumentException where the call holds a symbol still */
    public static PowerShell of(Call call) {
        PowerShell.Builder builder = null;
        for (Command command : call.commands()) {
            builder = builder == null ? PowerShell.command(command.qualified()) : builder.command(command.qualified());
            for (Argument argument : command.arguments()) {
                builder = builder.with(argument.parameter(), value(argument.value()));
            }
        }
        if (builder == null) {
            throw new IllegalArgumentException("A call has a command");
        }
        return builder.build();
    }

    private static PsValue value(Value value) {
        return switch (value) {
            case Value.Text text -> PsValue.text(text.text());
            case Value.Texts texts ->
                PsObject.list(texts.texts().stream().map(PsValue::text).toList());
            case Value.Word word -> PsValue.text(word.word());
            case Value.Number number -> PsValue.int32(number.number());
            case Value.Bool bool -> PsValue.bool(bool.on());
            case Value.Id id -> PsValue.guid(id.guid());
            case Value.Flag ignored -> PsValue.bool(true);
            case Value.Learned learned ->
                throw new IllegalArgumentException(
                        "Not learned yet: " + learned.symbol().name());
        };
    }
}
