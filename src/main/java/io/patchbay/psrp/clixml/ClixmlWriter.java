package io.patchbay.psrp.clixml;

import io.patchbay.psrp.clixml.PsObject.Content;
import io.patchbay.psrp.clixml.PsValue.Primitive;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as CLIXML (MS-PSRP 2.2.5). An object met again is written as a reference to its first place. */
public final class ClixmlWriter {
    private static final String NAMESPACE = "http://schemas.microsoft.com/powershell/2004/04";

    private final StringBuilder out = new StringBuilder(512);
    private final Map<PsObject, Integer> objects = new IdentityHashMap<>();
    private final Map<List<String>, Integer> types = new HashMap<>();

    private ClixmlWriter() {}

    /**
     * One value as one element, as messages hold it.
     *
     * @throws IllegalArgumentException where .NET has no such value: a date beyond the year 9999
     */
    public static String write(PsValue value) {
        ClixmlWriter writer = new ClixmlWriter();
        writer.value(value, null);
        return writer.out.toString();
    }

    /** A whole document, as {@code Export-Clixml} and {@code [PSSerializer]} write it. */
    public static String writeDocument(List<? extends PsValue> values) {
        ClixmlWriter writer = new ClixmlWriter();
        writer.out
                .append("<Objs Version=\"1.1.0.1\" xmlns=\"")
                .append(NAMESPACE)
                .append("\">");
        values.forEach(each -> writer.value(each, null));
        return writer.out.append("</Objs>").toString();
    }

    private void value(PsValue value, @Nullable String name) {
        switch (value) {
            case Primitive primitive -> primitive(primitive, name);
            case PsObject object -> object(object, name);
        }
    }

    private void primitive(Primitive value, @Nullable String name) {
        String element = Primitives.element(value);
        out.append('<').append(element);
        name(name);
        if (value instanceof PsValue.Null) {
            out.append("/>");
            return;
        }
        out.append('>');
        Primitives.format(value, out);
        end(element);
    }

    private void object(PsObject object, @Nullable String name) {
        Integer known = objects.get(object);
        if (known != null) {
            out.append("<Ref");
            name(name);
            out.append(" RefId=\"").append(known).append("\"/>");
            return;
        }
        int id = objects.size();
        objects.put(object, id);
        out.append("<Obj");
        name(name);
        out.append(" RefId=\"").append(id).append("\">");
        types(object.typeNames());
        String text = object.text();
        if (text != null) {
            out.append("<ToString>");
            Escapes.encode(text, out);
            end("ToString");
        }
        content(object.content());
        properties("Props", object.adapted());
        properties("MS", object.extended());
        end("Obj");
    }

    private void types(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        Integer known = types.get(names);
        if (known != null) {
            out.append("<TNRef RefId=\"").append(known).append("\"/>");
            return;
        }
        int id = types.size();
        types.put(names, id);
        out.append("<TN RefId=\"").append(id).append("\">");
        for (String each : names) {
            out.append("<T>");
            Escapes.encode(each, out);
            end("T");
        }
        end("TN");
    }

    private void content(Content content) {
        switch (content) {
            case Content.None ignored -> {}
            case Content.Value each -> primitive(each.value(), null);
            case Content.Sequence each -> {
                String element = element(each.form());
                out.append('<').append(element).append('>');
                each.items().forEach(item -> value(item, null));
                end(element);
            }
            case Content.Dictionary each -> {
                out.append("<DCT>");
                each.entries().forEach((key, value) -> {
                    out.append("<En>");
                    value(key, "Key");
                    value(value, "Value");
                    end("En");
                });
                end("DCT");
            }
        }
    }

    private void properties(String element, Map<String, PsValue> properties) {
        if (!properties.isEmpty()) {
            out.append('<').append(element).append('>');
            properties.forEach((name, value) -> value(value, name));
            end(element);
        }
    }

    private static String element(Content.Sequence.Form form) {
        return switch (form) {
            case STACK -> "STK";
            case QUEUE -> "QUE";
            case LIST -> "LST";
            case ENUMERABLE -> "IE";
        };
    }

    private void name(@Nullable String name) {
        if (name != null) {
            out.append(" N=\"");
            Escapes.encode(name, out);
            out.append('"');
        }
    }

    private void end(String element) {
        out.append("</").append(element).append('>');
    }
}
