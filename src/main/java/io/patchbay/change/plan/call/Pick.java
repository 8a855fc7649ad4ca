package io.patchbay.change.plan.call;

import io.patchbay.change.plan.call.Call.Argument;
import io.patchbay.change.plan.call.Call.Command;
import io.patchbay.change.plan.call.Call.Value;
import java.util.List;

/**
 * Objects that a host is asked for, and the one property of each that is looked at. Asking changes nothing.
 *
 * @param call ends in objects
 * @param property such as {@code Id}
 */
public record Pick(Call call, String property) {

    /**
     * The call, its objects cut down to that property by the host itself: some properties of Hyper-V's objects are slow to
     * read, and sending an object reads all of them. Takes no script block, so it runs in any language mode.
     */
    public Call projected() {
        return call.pipe(
                new Command("", "ForEach-Object", List.of(new Argument("MemberName", new Value.Word(property)))));
    }
}
