package io.patchbay.psrp.clixml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object with type names, properties, or content of several values (MS-PSRP 2.2.5.2, element {@code <Obj>}).
 *
 * @param typeNames most derived type first; empty where the sender gave none
 * @param text what {@code ToString()} gave on the sender's side, or null
 * @param content what the object holds besides properties: a primitive (an enum's number, say), a sequence, a dictionary
 * @param adapted the type's own properties ({@code <Props>}), in the sender's order
 * @param extended properties added to the instance ({@code <MS>}), in the sender's order
 */
public record PsObject(
        List<String> typeNames,
        @Nullable String text,
        Content content,
        Map<String, PsValue> adapted,
        Map<String, PsValue> extended)
        implements PsValue {

    /** What an object holds besides its properties. */
    public sealed interface Content {
        /** Nothing. */
        record None() implements Content {}

        /** One primitive: an enum's number, or a primitive with properties added. */
        record Value(Primitive value) implements Content {}

        /** Several values in order. */
        record Sequence(Form form, List<PsValue> items) implements Content {
            /** The CLIXML element that holds the items: STK, QUE, LST, IE. */
            public enum Form {
                STACK,
                QUEUE,
                LIST,
                ENUMERABLE
            }

            public Sequence {
                items = List.copyOf(items);
            }
        }

        /** Keys and values in order ({@code <DCT>}). */
        record Dictionary(Map<PsValue, PsValue> entries) implements Content {
            public Dictionary {
                entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            }
        }
    }

    private static final Content NOTHING = new Content.None();

    public PsObject {
        typeNames = List.copyOf(typeNames);
        adapted = Collections.unmodifiableMap(new LinkedHashMap<>(adapted));
        extended = Collections.unmodifiableMap(new LinkedHashMap<>(extended));
    }

    /** An object of named properties, as {@code [pscustomobject]} makes them. */
    public static PsObject of(List<String> typeNames, Map<String, ? extends PsValue> extended) {
        return new PsObject(typeNames, null, NOTHING, Map.of(), new LinkedHashMap<>(extended));
    }

    /** A list, as PowerShell sends an {@code object[]}. */
    public static PsObject list(PsValue... items) {
        return list(Arrays.asList(items));
    }

    /** A list, as PowerShell sends an {@code object[]}. */
    public static PsObject list(List<? extends PsValue> items) {
        return new PsObject(
                List.of("System.Object[]", "System.Array", "System.Object"),
                null,
                new Content.Sequence(Content.Sequence.Form.LIST, new ArrayList<>(items)),
                Map.of(),
                Map.of());
    }

    /** A hashtable with text keys, as {@code @{}} makes it. */
    public static PsObject hashtable(Map<String, ? extends PsValue> entries) {
        return dictionary(List.of("System.Collections.Hashtable", "System.Object"), entries);
    }

    /** An ordered dictionary with text keys, as {@code [ordered]@{}} makes it. */
    public static PsObject ordered(Map<String, ? extends PsValue> entries) {
        return dictionary(List.of("System.Collections.Specialized.OrderedDictionary", "System.Object"), entries);
    }

    private static PsObject dictionary(List<String> types, Map<String, ? extends PsValue> entries) {
        Map<PsValue, PsValue> all = new LinkedHashMap<>();
        entries.forEach((key, value) -> all.put(PsValue.text(key), value));
        return new PsObject(types, null, new Content.Dictionary(all), Map.of(), Map.of());
    }

    /**
     * An enum's value: its number on the wire, its name as text.
     *
     * @param type the .NET type's full name
     */
    public static PsObject enumeration(String type, int number, String name) {
        return new PsObject(
                List.of(type, "System.Enum", "System.ValueType", "System.Object"),
                name,
                new Content.Value(PsValue.int32(number)),
                Map.of(),
                Map.of());
    }

    /** The property of that name, letter case aside as in PowerShell: an added one first, then the type's own. */
    public @Nullable PsValue property(String name) {
        PsValue added = find(extended, name);
        return added != null ? added : find(adapted, name);
    }

    private static @Nullable PsValue find(Map<String, PsValue> properties, String name) {
        PsValue exact = properties.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, PsValue> each : properties.entrySet()) {
            if (each.getKey().equalsIgnoreCase(name)) {
                return each.getValue();
            }
        }
        return null;
    }

    /** The items where this is a sequence, else an empty list. */
    public List<PsValue> items() {
        return content instanceof Content.Sequence sequence ? sequence.items() : List.of();
    }

    /** The entry of that text key where this is a dictionary; letter case aside. */
    public @Nullable PsValue entry(String key) {
        if (content instanceof Content.Dictionary dictionary) {
            for (Map.Entry<PsValue, PsValue> each : dictionary.entries().entrySet()) {
                if (each.getKey() instanceof Text text && text.value().equalsIgnoreCase(key)) {
                    return each.getValue();
                }
            }
        }
        return null;
    }

    /** Whether a type name, the object's own or an ancestor's, is this one; a leading {@code Deserialized.} aside. */
    public boolean isA(String typeName) {
        return typeNames.stream().anyMatch(each -> each.equals(typeName) || each.equals("Deserialized." + typeName));
    }
}
