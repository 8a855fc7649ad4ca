package io.patchbay.simulator.cmdlet.core;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.binding.Texts;
import io.patchbay.simulator.binding.Wildcard;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.ErrorCategory;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Enough;
import io.patchbay.simulator.pipeline.Invocation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Select-Object: properties by name or pattern, one property's value, the first, the last, all but some. */
public final class SelectObject implements Cmdlet {
    private final Deque<PsValue> last = new ArrayDeque<>();
    private int seen;
    private int passed;

    @Override
    public void process(Invocation in) {
        BoundParameters bound = in.bound();
        PsValue input = bound.value("InputObject");
        if (input == null) {
            return;
        }
        Integer skip = bound.integer("Skip");
        if (++seen <= (skip == null ? 0 : skip)) {
            return;
        }
        Integer keep = bound.integer("Last");
        if (keep != null) {
            last.addLast(input);
            if (last.size() > keep) {
                last.removeFirst();
            }
            return;
        }
        Integer first = bound.integer("First");
        if (first == null || passed < first) {
            passed++;
            pass(in, input);
        }
        if (first != null && passed >= first && !bound.on("Wait")) {
            // what stands before this cmdlet stops
            throw new Enough(this);
        }
    }

    @Override
    public void end(Invocation in) {
        last.forEach(each -> pass(in, each));
    }

    private static void pass(Invocation in, PsValue input) {
        BoundParameters bound = in.bound();
        String expand = bound.text("ExpandProperty");
        if (expand != null) {
            expand(in, input, expand);
        } else if (bound.has("Property")) {
            in.write(selected(input, bound.texts("Property"), bound.texts("ExcludeProperty")));
        } else {
            in.write(input);
        }
    }

    private static void expand(Invocation in, PsValue input, String name) {
        PsValue value = input instanceof PsObject object ? object.property(name) : null;
        if (value == null) {
            in.error(new CmdletError(
                            "ExpandPropertyNotFound",
                            ErrorCategory.INVALID_ARGUMENT,
                            "Property \"%s\" cannot be found.".formatted(name),
                            "System.Management.Automation.PSArgumentException")
                    .about(Texts.of(input), "PSObject"));
        } else if (value instanceof PsObject object && object.content() instanceof PsObject.Content.Sequence sequence) {
            sequence.items().forEach(in::write);
        } else {
            in.write(value);
        }
    }

    /** A new object of the type that PowerShell names after the original; a property that is not there is null. */
    private static PsObject selected(PsValue input, List<String> names, List<String> excluded) {
        Map<String, PsValue> all = new LinkedHashMap<>();
        PsObject object = input instanceof PsObject each ? each : null;
        for (String name : names) {
            if (!Wildcard.isIn(name)) {
                PsValue value = property(input, object, name);
                all.put(name, value == null ? PsValue.NULL : value);
            } else if (object != null) {
                Wildcard pattern = Wildcard.of(name);
                putMatching(all, object.adapted(), pattern);
                putMatching(all, object.extended(), pattern);
            }
        }
        excluded.forEach(each -> all.keySet().removeIf(Wildcard.of(each)::matches));
        String type = object != null && !object.typeNames().isEmpty()
                ? object.typeNames().getFirst()
                : "System.String";
        return PsObject.of(
                List.of("Selected." + type, "System.Management.Automation.PSCustomObject", "System.Object"), all);
    }

    private static @Nullable PsValue property(PsValue input, @Nullable PsObject object, String name) {
        return object != null
                ? object.property(name)
                : name.equalsIgnoreCase("Length") && input instanceof PsValue.Text text
                        ? PsValue.int32(text.value().length())
                        : null;
    }

    private static void putMatching(Map<String, PsValue> all, Map<String, PsValue> properties, Wildcard pattern) {
        properties.forEach((name, value) -> {
            if (pattern.matches(name)) {
                all.put(name, value);
            }
        });
    }
}
