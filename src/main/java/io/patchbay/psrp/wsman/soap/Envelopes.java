package io.patchbay.psrp.wsman.soap;

import java.util.Base64;
import javax.xml.stream.XMLStreamException;

/** What reading requests and reading answers have in common. */
final class Envelopes {
    private Envelopes() {}

    /** Something in the body, seen at its first element. */
    @FunctionalInterface
    interface Part {
        void read(XmlCursor xml, String namespace, String name) throws XMLStreamException, SoapException;
    }

    /** Hands each child of the header to the one, each child of the body to the other. */
    static void read(byte[] bytes, Part header, Part body) throws SoapException {
        try {
            XmlCursor xml = new XmlCursor(bytes);
            if (!xml.isAt(Names.SOAP, "Envelope")) {
                throw new SoapException("Not a SOAP 1.2 envelope.");
            }
            xml.children((namespace, name) -> {
                if (namespace.equals(Names.SOAP) && name.equals("Header")) {
                    xml.children((childNamespace, child) -> header.read(xml, childNamespace, child));
                } else if (namespace.equals(Names.SOAP) && name.equals("Body")) {
                    xml.children((childNamespace, child) -> body.read(xml, childNamespace, child));
                }
            });
        } catch (XMLStreamException e) {
            throw new SoapException("Not well-formed XML.", e);
        }
    }

    static byte[] base64(String text) throws SoapException {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new SoapException("A stream's content is not Base64.", e);
        }
    }

    /** At a {@code rsp:Stream}. */
    static WsManRequest.StreamData stream(XmlCursor xml) throws XMLStreamException, SoapException {
        String command = xml.attribute("CommandId");
        String name = xml.attribute("Name");
        return new WsManRequest.StreamData(command, name == null ? "" : name, base64(xml.text()));
    }

    /** The part behind the prefix, or behind the last slash. */
    static String lastPart(String value) {
        String text = value.strip();
        return text.substring(Math.max(text.lastIndexOf(':'), text.lastIndexOf('/')) + 1);
    }
}
