package io.patchbay.demo;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One flat record being made of an object's properties: {@code [ordered]@{ Kind = …; … }}. */
final class Fields {
    private final Map<String, PsValue> all = new LinkedHashMap<>();
    private final @Nullable PsValue source;

    private Fields(String kind, @Nullable PsValue source) {
        this.source = source;
        all.put("Kind", PsValue.text(kind));
    }

    static Fields of(String kind, @Nullable PsValue source) {
        return new Fields(kind, source);
    }

    Fields text(String name, String property) {
        return value(name, Converted.text(Converted.property(source, property)));
    }

    Fields number(String name, String property) {
        return value(name, Converted.number(Converted.property(source, property)));
    }

    Fields flag(String name, String property) {
        return value(name, Converted.flag(Converted.property(source, property)));
    }

    Fields texts(String name, String property) {
        return value(name, Converted.texts(Converted.property(source, property)));
    }

    /** An enum: its number, and its name in a field with {@code Name} behind. */
    Fields named(String name, String property) {
        return number(name, property).text(name + "Name", property);
    }

    Fields said(String name, String text) {
        return value(name, PsValue.text(text));
    }

    Fields value(String name, PsValue value) {
        all.put(name, value);
        return this;
    }

    PsObject record() {
        return PsObject.ordered(all);
    }
}
