package io.patchbay.psrp.clixml;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.ProtocolViolation;
import io.patchbay.psrp.clixml.PsObject.Content;
import io.patchbay.psrp.clixml.PsObject.Content.Sequence.Form;
import io.patchbay.psrp.clixml.PsValue.Primitive;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads CLIXML (MS-PSRP 2.2.5) from an untrusted peer: no document types, no entities, bounded by {@link Limits}.
 *
 * <p>A reference back to an object that holds it (a hashtable that contains itself) cannot be built of immutable values;
 * it becomes an object of the same type names and nothing else.
 */
public final class ClixmlReader {
    private static final Pattern NUMBERED = Pattern.compile("&#x([0-9A-Fa-f]{1,4});");
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // the JDK's own bounds: a value is two or three elements deep, and the JDK stops at 100; it counts each &lt; as
        // an
        // entity, and stops at 100,000 characters of them. Limits bounds here, and without document types no entity is
        for (String each : List.of(
                "jdk.xml.maxElementDepth",
                "jdk.xml.entityExpansionLimit",
                "jdk.xml.maxGeneralEntitySizeLimit",
                "jdk.xml.totalEntitySizeLimit")) {
            XML.setProperty(each, "0");
        }
    }

    private final XMLStreamReader xml;
    private final Limits limits;
    private final Map<String, Known> objects = new HashMap<>();
    private final Map<String, List<String>> types = new HashMap<>();

    // of the value read last, what it refers to included
    private int height;
    private long size;

    /** An object that has been read, or its type names while it is being read. */
    private record Known(PsObject value, int height, long size) {}

    private ClixmlReader(XMLStreamReader xml, Limits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    /** Reads one value in UTF-8, with or without a byte order mark, as messages hold it. */
    public static PsValue read(byte[] utf8, int offset, int length, Limits limits) throws ProtocolViolation {
        return read(new String(utf8, offset, length, StandardCharsets.UTF_8), limits);
    }

    /** Reads one value. */
    public static PsValue read(String text) throws ProtocolViolation {
        return read(text, Limits.DEFAULT);
    }

    /** Reads one value. */
    public static PsValue read(String text, Limits limits) throws ProtocolViolation {
        List<PsValue> values = readDocument(text, limits);
        if (values.size() != 1) {
            throw violation("one value was expected where " + values.size() + " came", null);
        }
        return values.getFirst();
    }

    /** Reads a document ({@code <Objs>}), as {@code [PSSerializer]} writes it, or one bare value. */
    public static List<PsValue> readDocument(String text, Limits limits) throws ProtocolViolation {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new StringReader(legal(text)));
            try {
                return new ClixmlReader(xml, limits).document();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw violation("this is no XML: " + e.getMessage(), e);
        }
    }

    /**
     * .NET writes characters that XML 1.0 does not know, as they are or as {@code &#xFFFF;}: the two non-characters at the
     * end of the plane above all. They become escapes of CLIXML.
     */
    private static String legal(String text) {
        String legal = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (legal.indexOf('\uFFFE') >= 0 || legal.indexOf('\uFFFF') >= 0) {
            legal = legal.replace("\uFFFE", "_xFFFE_").replace("\uFFFF", "_xFFFF_");
        }
        return legal.contains("&#x")
                ? NUMBERED.matcher(legal)
                        .replaceAll(each -> "_x" + "0".repeat(4 - each.group(1).length()) + each.group(1) + "_")
                : legal;
    }

    private List<PsValue> document() throws XMLStreamException, ProtocolViolation {
        List<PsValue> values = new ArrayList<>();
        xml.nextTag();
        if (xml.getLocalName().equals("Objs")) {
            long all = 0;
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                values.add(value(1));
                all += size;
                bounded(all);
            }
        } else {
            values.add(value(1));
        }
        while (xml.hasNext()) {
            xml.next();
        }
        return values;
    }

    /** Reads the element that has begun, to its end. */
    private PsValue value(int depth) throws XMLStreamException, ProtocolViolation {
        String element = xml.getLocalName();
        return switch (element) {
            case "Obj" -> object(depth);
            case "Ref" -> reference(depth);
            case "PR" -> progress();
            default -> primitive(element);
        };
    }

    private Primitive primitive(String element) throws XMLStreamException, ProtocolViolation {
        if (!Primitives.named(element)) {
            throw violation("the element <" + shortened(element) + "> is not known here", null);
        }
        String text = xml.getElementText();
        height = 1;
        size = 1;
        try {
            return Primitives.parse(element, text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw violation("<" + element + "> cannot be \"" + shortened(text) + "\"", e);
        }
    }

    private PsObject reference(int depth) throws XMLStreamException, ProtocolViolation {
        String id = attribute("RefId");
        Known known = id == null ? null : objects.get(id);
        if (known == null) {
            throw violation("<Ref> names object " + shortened(String.valueOf(id)) + ", which did not come", null);
        }
        leave();
        if (depth + known.height() > limits.depth()) {
            throw tooDeep();
        }
        height = known.height();
        size = known.size();
        return known.value();
    }

    private PsObject object(int depth) throws XMLStreamException, ProtocolViolation {
        if (depth >= limits.depth()) {
            throw tooDeep();
        }
        String id = attribute("RefId");
        List<String> typeNames = List.of();
        String text = null;
        Content content = new Content.None();
        Map<String, PsValue> adapted = Map.of();
        Map<String, PsValue> extended = Map.of();
        int tallest = 0;
        long all = 1;
        begin(id, typeNames);
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            height = 0;
            size = 0;
            String element = xml.getLocalName();
            switch (element) {
                case "TN" -> begin(id, typeNames = typeNames());
                case "TNRef" -> begin(id, typeNames = typeNamesAgain());
                case "ToString" -> text = Escapes.decode(xml.getElementText());
                case "Props" -> adapted = properties(depth);
                case "MS" -> extended = properties(depth);
                case "LST" -> content = sequence(Form.LIST, depth);
                case "IE" -> content = sequence(Form.ENUMERABLE, depth);
                case "STK" -> content = sequence(Form.STACK, depth);
                case "QUE" -> content = sequence(Form.QUEUE, depth);
                case "DCT" -> content = dictionary(depth);
                default -> content = new Content.Value(primitive(element));
            }
            tallest = Math.max(tallest, height);
            all += size;
            bounded(all);
        }
        PsObject object = new PsObject(typeNames, text, content, adapted, extended);
        height = tallest + 1;
        size = all;
        if (id != null) {
            objects.put(id, new Known(object, height, size));
        }
        return object;
    }

    private void begin(@Nullable String id, List<String> typeNames) {
        if (id != null) {
            objects.put(id, new Known(PsObject.of(typeNames, Map.of()), 1, 1));
        }
    }

    private List<String> typeNames() throws XMLStreamException, ProtocolViolation {
        String id = attribute("RefId");
        List<String> names = new ArrayList<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            names.add(Escapes.decode(xml.getElementText()));
        }
        List<String> all = List.copyOf(names);
        if (id != null) {
            types.put(id, all);
        }
        return all;
    }

    private List<String> typeNamesAgain() throws XMLStreamException, ProtocolViolation {
        String id = attribute("RefId");
        List<String> names = id == null ? null : types.get(id);
        if (names == null) {
            throw violation("<TNRef> names types " + shortened(String.valueOf(id)) + ", which did not come", null);
        }
        leave();
        return names;
    }

    private Map<String, PsValue> properties(int depth) throws XMLStreamException, ProtocolViolation {
        Map<String, PsValue> all = new LinkedHashMap<>();
        Extent extent = new Extent();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String name = attribute("N");
            if (name == null) {
                throw violation("a property of an object has no name", null);
            }
            all.put(Escapes.decode(name), value(depth + 1));
            extent.add();
        }
        extent.end();
        return all;
    }

    private Content sequence(Form form, int depth) throws XMLStreamException, ProtocolViolation {
        List<PsValue> items = new ArrayList<>();
        Extent extent = new Extent();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            items.add(value(depth + 1));
            extent.add();
        }
        extent.end();
        return new Content.Sequence(form, items);
    }

    private Content dictionary(int depth) throws XMLStreamException, ProtocolViolation {
        Map<PsValue, PsValue> entries = new LinkedHashMap<>();
        Extent extent = new Extent();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            PsValue key = null;
            PsValue value = null;
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                if ("Key".equals(attribute("N"))) {
                    key = value(depth + 1);
                } else {
                    value = value(depth + 1);
                }
                extent.add();
            }
            if (key == null || value == null) {
                throw violation("an entry of a dictionary lacks its key or its value", null);
            }
            entries.put(key, value);
        }
        extent.end();
        return new Content.Dictionary(entries);
    }

    /** MS-PSRP 2.2.5.1.25: a progress record in a form of its own, as standard error of {@code powershell.exe} has it. */
    private PsObject progress() throws XMLStreamException, ProtocolViolation {
        Map<String, PsValue> all = new LinkedHashMap<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String element = xml.getLocalName();
            String text = xml.getElementText();
            switch (element) {
                case "AV" -> all.put("Activity", Primitives.parse("S", text));
                case "SD" -> all.put("StatusDescription", Primitives.parse("S", text));
                case "S" -> all.put("CurrentOperation", Primitives.parse("S", text));
                case "T" -> all.put("Type", Primitives.parse("S", text));
                case "AI" -> all.put("ActivityId", number(text));
                case "PI" -> all.put("ParentActivityId", number(text));
                case "PC" -> all.put("PercentComplete", number(text));
                case "SR" -> all.put("SecondsRemaining", number(text));
                default -> {}
            }
        }
        height = 2;
        size = 1L + all.size();
        return PsObject.of(List.of("System.Management.Automation.ProgressRecord", "System.Object"), all);
    }

    private static Primitive number(String text) throws ProtocolViolation {
        try {
            return Primitives.parse("I32", text);
        } catch (IllegalArgumentException e) {
            throw violation("a progress record's number cannot be \"" + shortened(text) + "\"", e);
        }
    }

    /** Gathers what several values come to together. */
    private final class Extent {
        private int tallest;
        private long all;

        void add() throws ProtocolViolation {
            tallest = Math.max(tallest, height);
            all += size;
            bounded(all);
        }

        void end() {
            height = tallest;
            size = all;
        }
    }

    private void bounded(long values) throws ProtocolViolation {
        if (values > limits.values()) {
            throw violation("more than " + limits.values() + " values came in one message", null);
        }
    }

    private ProtocolViolation tooDeep() {
        return violation("values are nested more than " + limits.depth() + " deep", null);
    }

    private @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** Leaves an element that should be empty. */
    private void leave() throws XMLStreamException {
        int deep = 1;
        while (deep > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                deep++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                deep--;
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static ProtocolViolation violation(String what, @Nullable Throwable cause) {
        return new ProtocolViolation(
                "The host sent CLIXML that cannot be read: " + what + ".", PsrpException.Fate.UNKNOWN, cause);
    }
}
