package io.patchbay.simulator.standin;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Marks enums for the way to the engine: PowerShell's deserializer would leave nothing but their numbers. */
final class Enums {
    private static final String ENUM = "System.Enum";
    private static final String MARKED = "StandIn.Enum";

    private Enums() {}

    /** The same value, with each enum in it as an object that tells type, number and name. */
    static PsValue marked(PsValue value) {
        if (!(value instanceof PsObject object)) {
            return value;
        }
        if (object.isA(ENUM) && object.content() instanceof PsObject.Content.Value(PsValue.Primitive number)) {
            String name = object.text();
            return PsObject.of(
                    List.of(MARKED),
                    Map.of(
                            "Type", PsValue.text(object.typeNames().getFirst()),
                            "Number", number,
                            "Name", PsValue.text(name == null ? "" : name)));
        }
        return new PsObject(
                object.typeNames(),
                object.text(),
                content(object.content()),
                properties(object.adapted()),
                properties(object.extended()));
    }

    private static PsObject.Content content(PsObject.Content content) {
        return switch (content) {
            case PsObject.Content.Sequence sequence ->
                new PsObject.Content.Sequence(
                        sequence.form(),
                        sequence.items().stream().map(Enums::marked).toList());
            case PsObject.Content.Dictionary dictionary -> {
                Map<PsValue, PsValue> entries = new LinkedHashMap<>();
                dictionary.entries().forEach((key, value) -> entries.put(key, marked(value)));
                yield new PsObject.Content.Dictionary(entries);
            }
            case PsObject.Content.Value primitive -> primitive;
            case PsObject.Content.None none -> none;
        };
    }

    private static Map<String, PsValue> properties(Map<String, PsValue> properties) {
        Map<String, PsValue> all = new LinkedHashMap<>();
        properties.forEach((name, value) -> all.put(name, marked(value)));
        return all;
    }
}
