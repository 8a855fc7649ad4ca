package io.patchbay.psrp.wsman.soap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes an envelope: the prefixes that Windows uses, declared once. */
final class XmlText {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final String[][] PREFIXES = {
        {"s", Names.SOAP},
        {"a", Names.ADDRESSING},
        {"w", Names.WSMAN},
        {"p", Names.WSMV},
        {"x", Names.TRANSFER},
        {"rsp", Names.SHELL},
    };

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final XMLStreamWriter out;

    XmlText() throws XMLStreamException {
        out = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    XmlText envelope(@Nullable String language) throws XMLStreamException {
        out.writeStartElement("s", "Envelope", Names.SOAP);
        if (language != null) {
            out.writeAttribute("xml", Names.XML, "lang", language);
        }
        for (String[] each : PREFIXES) {
            out.writeNamespace(each[0], each[1]);
        }
        return this;
    }

    /** Begins an element; {@code attributes} are names and values in turn. */
    XmlText begin(String prefix, String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(prefix, name, namespace(prefix));
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    /** Begins an element whose namespace is declared on itself. */
    XmlText beginDeclared(String prefix, String name, String namespace, String... attributes)
            throws XMLStreamException {
        out.writeStartElement(prefix, name, namespace);
        out.writeNamespace(prefix, namespace);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    /** An element of a declared namespace with text in it. */
    XmlText element(String prefix, String name, String text, String... attributes) throws XMLStreamException {
        begin(prefix, name, attributes);
        return text(text).end();
    }

    /** As {@link #element}, of the namespace that the element around declared for the prefix. */
    XmlText inner(String prefix, String namespace, String name, String text) throws XMLStreamException {
        out.writeStartElement(prefix, name, namespace);
        return text(text).end();
    }

    XmlText text(String text) throws XMLStreamException {
        out.writeCharacters(plain(text));
        return this;
    }

    XmlText base64(byte[] data) throws XMLStreamException {
        out.writeCharacters(Base64.getEncoder().encodeToString(data));
        return this;
    }

    XmlText end() throws XMLStreamException {
        out.writeEndElement();
        return this;
    }

    byte[] bytes() throws XMLStreamException {
        out.writeEndDocument();
        out.flush();
        return bytes.toByteArray();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        int colon = name.indexOf(':');
        if (colon < 0) {
            out.writeAttribute(name, plain(value));
        } else {
            String prefix = name.substring(0, colon);
            out.writeAttribute(prefix, namespace(prefix), name.substring(colon + 1), plain(value));
        }
    }

    private static String namespace(String prefix) {
        if (prefix.equals("xml")) {
            return Names.XML;
        }
        for (String[] each : PREFIXES) {
            if (each[0].equals(prefix)) {
                return each[1];
            }
        }
        throw new IllegalArgumentException(prefix);
    }

    /** XML 1.0 has no words for most control characters; a writer that let them through would make no XML. */
    private static String plain(String text) {
        if (text.codePoints().allMatch(XmlText::allowed)) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        text.codePoints().map(each -> allowed(each) ? each : 0xFFFD).forEach(result::appendCodePoint);
        return result.toString();
    }

    private static boolean allowed(int codePoint) {
        return codePoint >= 0x20 && codePoint <= 0xD7FF
                || codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint > 0xFFFF;
    }
}
