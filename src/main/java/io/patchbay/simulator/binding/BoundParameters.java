package io.patchbay.simulator.binding;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cmdlet's parameters hold in one call.
 *
 * @param set the parameter set that was chosen
 * @param values by the parameters' own names
 */
public record BoundParameters(String set, Map<String, PsValue> values) {
    public BoundParameters {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public @Nullable PsValue value(String name) {
        return values.get(name);
    }

    /** Null where it was not given. */
    public @Nullable String text(String name) {
        PsValue value = values.get(name);
        return value == null ? null : Texts.of(value);
    }

    public String text(String name, String otherwise) {
        String given = text(name);
        return given == null ? otherwise : given;
    }

    /** Empty where it was not given. */
    public List<String> texts(String name) {
        return items(name).stream().map(Texts::of).toList();
    }

    public boolean on(String name) {
        return Boolean.TRUE.equals(bool(name));
    }

    public @Nullable Boolean bool(String name) {
        return values.get(name) instanceof PsValue.Bool each ? each.value() : null;
    }

    public @Nullable Integer integer(String name) {
        Long value = number(name);
        return value == null ? null : value.intValue();
    }

    public @Nullable Long number(String name) {
        PsValue value = values.get(name);
        return value == null ? null : Texts.number(value);
    }

    public List<UUID> guids(String name) {
        return items(name).stream()
                .filter(each -> each instanceof PsValue.Guid)
                .map(each -> ((PsValue.Guid) each).value())
                .toList();
    }

    public List<PsObject> objects(String name) {
        return items(name).stream()
                .filter(each -> each instanceof PsObject)
                .map(each -> (PsObject) each)
                .toList();
    }

    private List<PsValue> items(String name) {
        PsValue value = values.get(name);
        if (value == null || value instanceof PsValue.Null) {
            return List.of();
        }
        return value instanceof PsObject object && object.content() instanceof PsObject.Content.Sequence sequence
                ? sequence.items()
                : List.of(value);
    }
}
