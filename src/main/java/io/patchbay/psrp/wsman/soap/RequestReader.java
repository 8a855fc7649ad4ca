package io.patchbay.psrp.wsman.soap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads one request; of use once. */
public final class RequestReader {
    private String messageId = "";
    private String to = "";
    private String resourceUri = "";
    private String action = "";
    private @Nullable Duration operationTimeout;
    private int maxEnvelopeSize;
    private @Nullable String sessionId;
    private @Nullable String shellSelector;
    private final Map<String, String> options = new LinkedHashMap<>();

    private @Nullable String bodyId;
    private String inputStreams = "";
    private String outputStreams = "";
    private @Nullable Duration idleTimeout;
    private byte[] creationXml = new byte[0];
    private String text = "";
    private final List<String> arguments = new ArrayList<>();
    private final List<WsManRequest.StreamData> streams = new ArrayList<>();
    private boolean identify;

    private RequestReader() {}

    /** @throws SoapException where the bytes are no request, or lack what their action needs */
    public static WsManRequest.Envelope read(byte[] envelope) throws SoapException {
        RequestReader reader = new RequestReader();
        Envelopes.read(envelope, reader::header, reader::body);
        return reader.envelope();
    }

    private void header(XmlCursor xml, String namespace, String name) throws XMLStreamException, SoapException {
        switch (name) {
            case "MessageID" -> messageId = xml.text().strip();
            case "To" -> to = xml.text().strip();
            case "ResourceURI" -> resourceUri = xml.text().strip();
            case "Action" -> action = xml.text().strip();
            case "OperationTimeout" -> operationTimeout = Durations.read(xml.text());
            case "MaxEnvelopeSize" -> maxEnvelopeSize = number(xml.text());
            case "SessionId" -> sessionId = xml.text().strip();
            case "SelectorSet" ->
                xml.children((ignored, child) -> {
                    if ("ShellId".equalsIgnoreCase(xml.attribute("Name"))) {
                        shellSelector = xml.text().strip();
                    }
                });
            case "OptionSet" ->
                xml.children((ignored, child) -> {
                    String option = xml.attribute("Name");
                    if (option != null) {
                        options.put(option, xml.text().strip());
                    }
                });
            default -> {
                // locales, activity ids and more, none of which changes what is to be done
            }
        }
    }

    private void body(XmlCursor xml, String namespace, String name) throws XMLStreamException, SoapException {
        switch (name) {
            case "Identify" -> identify = namespace.equals(Names.IDENTITY);
            case "Shell" -> {
                bodyId = xml.attribute("ShellId");
                xml.children((ignored, child) -> {
                    switch (child) {
                        case "InputStreams" -> inputStreams = xml.text().strip();
                        case "OutputStreams" -> outputStreams = xml.text().strip();
                        case "IdleTimeOut" -> idleTimeout = Durations.read(xml.text());
                        case "creationXml" -> creationXml = Envelopes.base64(xml.text());
                        default -> {}
                    }
                });
            }
            case "CommandLine" -> {
                bodyId = xml.attribute("CommandId");
                xml.children((ignored, child) -> {
                    switch (child) {
                        case "Command" -> text = xml.text();
                        case "Arguments" -> arguments.add(xml.text());
                        default -> {}
                    }
                });
            }
            case "Send" ->
                xml.children((ignored, child) -> {
                    if (child.equals("Stream")) {
                        streams.add(Envelopes.stream(xml));
                    }
                });
            case "Receive" ->
                xml.children((ignored, child) -> {
                    if (child.equals("DesiredStream")) {
                        bodyId = xml.attribute("CommandId");
                        text = xml.text().strip();
                    }
                });
            case "Signal" -> {
                bodyId = xml.attribute("CommandId");
                xml.children((ignored, child) -> {
                    if (child.equals("Code")) {
                        text = xml.text().strip();
                    }
                });
            }
            default -> {}
        }
    }

    private WsManRequest.Envelope envelope() throws SoapException {
        WsManRequest.Header header =
                new WsManRequest.Header(messageId, to, resourceUri, operationTimeout, maxEnvelopeSize, sessionId);
        return new WsManRequest.Envelope(header, request());
    }

    private WsManRequest request() throws SoapException {
        if (identify) {
            return new WsManRequest.Identify();
        }
        return switch (action) {
            case Names.CREATE ->
                new WsManRequest.Create(bodyId, inputStreams, outputStreams, idleTimeout, creationXml, options);
            case Names.COMMAND -> new WsManRequest.Command(shell(), bodyId, text, arguments);
            case Names.SEND -> new WsManRequest.Send(shell(), streams);
            case Names.RECEIVE -> new WsManRequest.Receive(shell(), bodyId, text);
            case Names.SIGNAL -> new WsManRequest.Signal(shell(), bodyId, text);
            case Names.DELETE -> new WsManRequest.Delete(shell());
            case Names.GET -> new WsManRequest.Get();
            default -> new WsManRequest.Other(action);
        };
    }

    private String shell() throws SoapException {
        if (shellSelector == null) {
            throw new SoapException("The request names no shell.");
        }
        return shellSelector;
    }

    private static int number(String text) throws SoapException {
        try {
            return Math.toIntExact(Math.min(Integer.MAX_VALUE, Long.parseLong(text.strip())));
        } catch (NumberFormatException e) {
            throw new SoapException("Not a size: " + text, e);
        }
    }
}
