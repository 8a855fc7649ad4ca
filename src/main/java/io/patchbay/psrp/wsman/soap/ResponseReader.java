package io.patchbay.psrp.wsman.soap;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads one answer; of use once. */
public final class ResponseReader {
    private @Nullable String relatesTo;
    private String action = "";
    private @Nullable WsManResponse response;
    private String shellId = "";
    private String resourceUri = "";

    private ResponseReader() {}

    /** @throws SoapException where the bytes are no answer that this package knows */
    public static WsManResponse.Envelope read(byte[] envelope) throws SoapException {
        ResponseReader reader = new ResponseReader();
        Envelopes.read(envelope, reader::header, reader::body);
        WsManResponse response = reader.response;
        if (response == null && reader.action.equals(Names.DELETE + "Response")) {
            response = acknowledged(WsManResponse.Acknowledged.Operation.DELETE);
        }
        if (response == null) {
            throw new SoapException("An answer of no known kind: " + reader.action);
        }
        return new WsManResponse.Envelope(reader.relatesTo, response);
    }

    private void header(XmlCursor xml, String namespace, String name) throws XMLStreamException, SoapException {
        switch (name) {
            case "RelatesTo" -> relatesTo = xml.text().strip();
            case "Action" -> action = xml.text().strip();
            default -> {}
        }
    }

    private void body(XmlCursor xml, String namespace, String name) throws XMLStreamException, SoapException {
        switch (name) {
            case "ResourceCreated" -> {
                reference(xml);
                if (response == null) {
                    response = new WsManResponse.ShellCreated(shellId, resourceUri, "", "", "");
                }
            }
            case "Shell" -> response = shell(xml);
            case "CommandResponse" -> response = command(xml);
            case "ReceiveResponse" -> response = output(xml);
            case "SendResponse" -> response = acknowledged(WsManResponse.Acknowledged.Operation.SEND);
            case "SignalResponse" -> response = acknowledged(WsManResponse.Acknowledged.Operation.SIGNAL);
            case "IdentifyResponse" -> response = identity(xml);
            case "Config" -> response = config(xml);
            case "Fault" -> response = fault(xml);
            default -> {}
        }
    }

    private static WsManResponse acknowledged(WsManResponse.Acknowledged.Operation operation) {
        return new WsManResponse.Acknowledged(operation);
    }

    /** The endpoint reference: its selector is the shell's id. */
    private void reference(XmlCursor xml) throws XMLStreamException, SoapException {
        xml.children((ignored, child) -> {
            if (child.equals("ReferenceParameters")) {
                xml.children((alsoIgnored, parameter) -> {
                    switch (parameter) {
                        case "ResourceURI" -> resourceUri = xml.text().strip();
                        case "SelectorSet" ->
                            xml.children((stillIgnored, selector) -> {
                                if ("ShellId".equalsIgnoreCase(xml.attribute("Name"))) {
                                    shellId = xml.text().strip();
                                }
                            });
                        default -> {}
                    }
                });
            }
        });
    }

    private WsManResponse shell(XmlCursor xml) throws XMLStreamException, SoapException {
        String[] found = {"", "", ""};
        xml.children((ignored, child) -> {
            switch (child) {
                case "ShellId" -> shellId = shellId.isEmpty() ? xml.text().strip() : shellId;
                case "ResourceUri" -> resourceUri = xml.text().strip();
                case "InputStreams" -> found[0] = xml.text().strip();
                case "OutputStreams" -> found[1] = xml.text().strip();
                case "Owner" -> found[2] = xml.text().strip();
                default -> {}
            }
        });
        return new WsManResponse.ShellCreated(shellId, resourceUri, found[0], found[1], found[2]);
    }

    private static WsManResponse command(XmlCursor xml) throws XMLStreamException, SoapException {
        String[] id = {""};
        xml.children((ignored, child) -> {
            if (child.equals("CommandId")) {
                id[0] = xml.text().strip();
            }
        });
        return new WsManResponse.CommandStarted(id[0]);
    }

    private static WsManResponse output(XmlCursor xml) throws XMLStreamException, SoapException {
        List<WsManRequest.StreamData> streams = new ArrayList<>();
        @Nullable String[] command = {null};
        boolean[] done = {false};
        xml.children((ignored, child) -> {
            switch (child) {
                case "Stream" -> streams.add(Envelopes.stream(xml));
                case "CommandState" -> {
                    command[0] = xml.attribute("CommandId");
                    done[0] = (Names.COMMAND_STATE + "Done").equals(xml.attribute("State"));
                }
                default -> {}
            }
        });
        return new WsManResponse.Output(streams, command[0], done[0]);
    }

    private static WsManResponse identity(XmlCursor xml) throws XMLStreamException, SoapException {
        String[] found = {"", ""};
        xml.children((ignored, child) -> {
            switch (child) {
                case "ProductVendor" -> found[0] = xml.text().strip();
                case "ProductVersion" -> found[1] = xml.text().strip();
                default -> {}
            }
        });
        return new WsManResponse.Identity(found[0], found[1]);
    }

    private static WsManResponse config(XmlCursor xml) throws XMLStreamException, SoapException {
        int[] size = {0};
        xml.children((ignored, child) -> {
            if (child.equals("MaxEnvelopeSizekb")) {
                String text = xml.text().strip();
                size[0] = text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
            }
        });
        return new WsManResponse.Config(size[0]);
    }

    private static WsManResponse fault(XmlCursor xml) throws XMLStreamException, SoapException {
        FaultParts parts = new FaultParts();
        xml.children((ignored, child) -> {
            switch (child) {
                case "Code" -> code(xml, parts);
                case "Reason" -> parts.reason = xml.text().strip();
                case "Detail" ->
                    xml.children((alsoIgnored, detail) -> {
                        if (detail.equals("WSManFault")) {
                            parts.code = windowsCode(xml.attribute("Code"));
                            String machine = xml.attribute("Machine");
                            parts.machine = machine == null ? "" : machine;
                            parts.message = xml.text().strip();
                        }
                    });
                default -> {}
            }
        });
        return new WsManResponse.Fault(
                parts.code,
                parts.value.equals("Sender"),
                parts.subcode,
                parts.machine,
                parts.message.isEmpty() ? parts.reason : parts.message);
    }

    private static void code(XmlCursor xml, FaultParts parts) throws XMLStreamException, SoapException {
        xml.children((ignored, child) -> {
            switch (child) {
                case "Value" -> parts.value = Envelopes.lastPart(xml.text());
                case "Subcode" ->
                    xml.children((alsoIgnored, inner) -> {
                        if (inner.equals("Value")) {
                            parts.subcode = Envelopes.lastPart(xml.text());
                        }
                    });
                default -> {}
            }
        });
    }

    /** Some services write the number signed. */
    private static long windowsCode(@Nullable String text) {
        if (text == null || !text.strip().matches("-?\\d{1,10}")) {
            return 0;
        }
        return Long.parseLong(text.strip()) & 0xFFFF_FFFFL;
    }

    /** What a fault is made of, while it is read. */
    private static final class FaultParts {
        String value = "";
        String subcode = "";
        String reason = "";
        String machine = "";
        String message = "";
        long code;
    }
}
