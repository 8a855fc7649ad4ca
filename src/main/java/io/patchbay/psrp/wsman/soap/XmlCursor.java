package io.patchbay.psrp.wsman.soap;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through an envelope element by element; no DTD, no entity, no more than {@value #GREATEST_DEPTH} levels. */
final class XmlCursor {
    private static final int GREATEST_DEPTH = 40;

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** What to do with one child; it may leave the child half read. */
    @FunctionalInterface
    interface Each {
        void at(String namespace, String name) throws XMLStreamException, SoapException;
    }

    private final XMLStreamReader in;
    private int depth;

    /** Stands at the root element afterwards. */
    XmlCursor(byte[] xml) throws XMLStreamException, SoapException {
        in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
        while (next() != XMLStreamConstants.START_ELEMENT) {
            if (in.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                throw new SoapException("An envelope without any element.");
            }
        }
    }

    boolean isAt(String namespace, String name) {
        return namespace.equals(in.getNamespaceURI()) && name.equals(in.getLocalName());
    }

    /** Standing at an element's start, visits its children; stands at its end afterwards. */
    void children(Each each) throws XMLStreamException, SoapException {
        int inside = depth;
        while (depth >= inside) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                String namespace = in.getNamespaceURI();
                each.at(namespace == null ? "" : namespace, in.getLocalName());
                while (depth > inside) {
                    next();
                }
            }
        }
    }

    /** The text in the element and all below it; stands at its end afterwards. */
    String text() throws XMLStreamException, SoapException {
        StringBuilder text = new StringBuilder();
        int inside = depth;
        while (depth >= inside) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(in.getText());
            }
        }
        return text.toString();
    }

    @Nullable
    String attribute(String name) {
        return in.getAttributeValue(null, name);
    }

    private int next() throws XMLStreamException, SoapException {
        int event = in.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new SoapException("An envelope with a document type or an entity of its own is refused.");
            default -> {}
        }
        if (depth > GREATEST_DEPTH) {
            throw new SoapException("An envelope with elements more than " + GREATEST_DEPTH + " deep is refused.");
        }
        return event;
    }
}
