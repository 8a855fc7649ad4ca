package io.patchbay.simulator.cmdlet.core;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.CmdletFailed;
import io.patchbay.simulator.error.ErrorCategory;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;

/** ForEach-Object by the name of a property: that property's value of each object, a list's items one by one; null where it has none. */
public final class ForEachObject implements Cmdlet {
    @Override
    public void process(Invocation in) {
        BoundParameters bound = in.bound();
        if (!bound.has("MemberName") || bound.has("ArgumentList")) {
            throw new CmdletFailed(new CmdletError(
                    "NotSimulated",
                    ErrorCategory.NOT_IMPLEMENTED,
                    "This simulated host runs no script blocks and no methods. Use ForEach-Object -MemberName Id.",
                    "System.NotSupportedException"));
        }
        PsValue value = bound.value("InputObject") instanceof PsObject object
                ? object.property(bound.text("MemberName", ""))
                : null;
        if (value instanceof PsObject several && several.content() instanceof PsObject.Content.Sequence sequence) {
            sequence.items().forEach(in::write);
        } else {
            in.write(value == null ? PsValue.NULL : value);
        }
    }
}
