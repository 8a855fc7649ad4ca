package io.patchbay.simulator.cmdlet.core;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.CmdletFailed;
import io.patchbay.simulator.error.ErrorCategory;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import org.jspecify.annotations.Nullable;

/** Where-Object by property, operator and value; a property that an object lacks counts as null, without an error. */
public final class WhereObject implements Cmdlet {
    @Override
    public void process(Invocation in) {
        BoundParameters bound = in.bound();
        if (bound.has("FilterScript")) {
            throw new CmdletFailed(new CmdletError(
                    "NotSimulated",
                    ErrorCategory.NOT_IMPLEMENTED,
                    "This simulated host runs no script blocks. Use Where-Object -Property Name -EQ -Value 'x'.",
                    "System.NotSupportedException"));
        }
        PsValue input = bound.value("InputObject");
        if (input == null) {
            return;
        }
        PsValue left = property(input, bound.text("Property", ""));
        if (passes(bound, left)) {
            in.write(input);
        }
    }

    private static PsValue property(PsValue input, String name) {
        PsValue found = input instanceof PsObject object ? object.property(name) : null;
        if (found == null && name.equalsIgnoreCase("Length") && input instanceof PsValue.Text text) {
            return PsValue.int32(text.value().length());
        }
        return found == null ? PsValue.NULL : found;
    }

    private static boolean passes(BoundParameters bound, PsValue left) {
        @Nullable PsValue value = bound.value("Value");
        PsValue right = value == null ? PsValue.NULL : value;
        return switch (bound.set()) {
            case "EqualSet" -> {
                if (!bound.on("EQ")) {
                    if (value != null) {
                        throw noOperator();
                    }
                    yield Comparison.truthy(left);
                }
                yield Comparison.equal(left, right, false);
            }
            case "CaseSensitiveEqualSet" -> Comparison.equal(left, right, true);
            case "NotEqualSet" -> !Comparison.equal(left, right, false);
            case "GreaterThanSet" -> Comparison.compare(left, right) > 0;
            case "LessThanSet" -> Comparison.compare(left, right) < 0;
            case "GreaterOrEqualSet" -> Comparison.compare(left, right) >= 0;
            case "LessOrEqualSet" -> Comparison.compare(left, right) <= 0;
            case "LikeSet" -> Comparison.like(left, right);
            case "NotLikeSet" -> !Comparison.like(left, right);
            case "MatchSet" -> Comparison.match(left, right);
            case "NotMatchSet" -> !Comparison.match(left, right);
            case "ContainsSet" -> Comparison.contains(left, right);
            case "NotContainsSet" -> !Comparison.contains(left, right);
            case "InSet" -> Comparison.contains(right, left);
            case "NotInSet" -> !Comparison.contains(right, left);
            case "Not" -> !Comparison.truthy(left);
            default -> throw new IllegalStateException("a set without an operator: " + bound.set());
        };
    }

    private static CmdletFailed noOperator() {
        return new CmdletFailed(new CmdletError(
                "OperatorNotSpecified",
                ErrorCategory.INVALID_ARGUMENT,
                "An operator is required to compare the two specified values. Include a valid operator in the command, and then try the command again. For example, Get-Process | Where-Object -Property Name -eq Idle",
                "System.Management.Automation.PSArgumentException"));
    }
}
