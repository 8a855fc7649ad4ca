package io.patchbay.psrp.message;

import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsObject.Content;
import io.patchbay.psrp.clixml.PsValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named properties that most messages are made of, read with their types checked, or gathered to be written. */
final class Fields {
    private final Map<String, PsValue> all = new LinkedHashMap<>();

    static Fields of(PsValue value) {
        if (!(value instanceof PsObject object)) {
            throw new IllegalArgumentException("an object with properties was expected");
        }
        Fields fields = new Fields();
        fields.all.putAll(object.adapted());
        fields.all.putAll(object.extended());
        return fields;
    }

    Fields with(String name, PsValue value) {
        all.put(name, value);
        return this;
    }

    Fields with(String name, String value) {
        return with(name, PsValue.text(value));
    }

    Fields with(String name, int value) {
        return with(name, PsValue.int32(value));
    }

    Fields with(String name, boolean value) {
        return with(name, PsValue.bool(value));
    }

    /** Adds the error where there is one. */
    Fields withReason(@Nullable PsErrorRecord reason) {
        return reason == null ? this : with("ExceptionAsErrorRecord", ErrorRecordForm.write(reason));
    }

    PsObject object() {
        return PsObject.of(List.of(), all);
    }

    /** The property, or null where it did not come or is null. */
    @Nullable
    PsValue get(String name) {
        PsValue value = all.get(name);
        return value == null || value instanceof PsValue.Null ? null : value;
    }

    PsValue value(String name) {
        return present(name, get(name));
    }

    /** The property as text, or empty where it did not come. */
    String text(String name) {
        return plain(get(name));
    }

    boolean is(String name) {
        return get(name) instanceof PsValue.Bool bool && bool.value();
    }

    int int32(String name) {
        return Math.toIntExact(number(name));
    }

    int int32(String name, int otherwise) {
        return get(name) == null ? otherwise : int32(name);
    }

    /** A whole number, be it an enum's. */
    long number(String name) {
        PsValue value = present(name, get(name));
        if (value instanceof PsObject object && object.content() instanceof Content.Value content) {
            value = content.value();
        }
        return switch (value) {
            case PsValue.Int32 each -> each.value();
            case PsValue.Int64 each -> each.value();
            case PsValue.UInt32 each -> each.value();
            default -> throw new IllegalArgumentException(name + " should be a whole number");
        };
    }

    @Nullable
    PsErrorRecord reason() {
        PsValue reason = get("ExceptionAsErrorRecord");
        return reason == null ? null : ErrorRecordForm.read(reason);
    }

    List<PsValue> items(String name) {
        return get(name) instanceof PsObject list ? list.items() : List.of();
    }

    /** What a person would read, or empty. */
    static String plain(@Nullable PsValue value) {
        return switch (value) {
            case null -> "";
            case PsValue.Text text -> text.value();
            case PsObject object -> {
                String text = object.text();
                if (text != null) {
                    yield text;
                }
                yield object.content() instanceof Content.Value content ? plain(content.value()) : "";
            }
            case PsValue.Primitive primitive -> primitive.toString();
        };
    }

    private static PsValue present(String name, @Nullable PsValue value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
