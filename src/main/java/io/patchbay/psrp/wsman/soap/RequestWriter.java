package io.patchbay.psrp.wsman.soap;

import java.time.Duration;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes requests. */
public final class RequestWriter {
    private static final String MUST_UNDERSTAND = "s:mustUnderstand";
    private static final Map<String, String> KEEP_ALIVE = Map.of("WSMAN_CMDSHELL_OPTION_KEEPALIVE", "TRUE");

    private RequestWriter() {}

    /** The envelope, in UTF-8. */
    public static byte[] write(WsManRequest.Envelope envelope) {
        try {
            XmlText out = new XmlText().envelope(null);
            if (envelope.request() instanceof WsManRequest.Identify) {
                return out.begin("s", "Header")
                        .end()
                        .begin("s", "Body")
                        .beginDeclared("wsmid", "Identify", Names.IDENTITY)
                        .bytes();
            }
            header(out, envelope.header(), envelope.request());
            out.begin("s", "Body");
            body(out, envelope.request());
            return out.bytes();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
    }

    private static void header(XmlText out, WsManRequest.Header header, WsManRequest request)
            throws XMLStreamException {
        out.begin("s", "Header")
                .element("a", "To", header.to())
                .element("w", "ResourceURI", header.resourceUri(), MUST_UNDERSTAND, "true")
                .begin("a", "ReplyTo")
                .element("a", "Address", Names.ANONYMOUS, MUST_UNDERSTAND, "true")
                .end()
                .element("a", "Action", action(request), MUST_UNDERSTAND, "true")
                .element("w", "MaxEnvelopeSize", Integer.toString(header.maxEnvelopeSize()), MUST_UNDERSTAND, "true")
                .element("a", "MessageID", header.messageId())
                // faults in English whatever the host speaks: they are for logs, what people read is decided by code
                .begin("w", "Locale", "xml:lang", "en-US", MUST_UNDERSTAND, "false")
                .end()
                .begin("p", "DataLocale", "xml:lang", "en-US", MUST_UNDERSTAND, "false")
                .end();
        String session = header.sessionId();
        if (session != null) {
            out.element("p", "SessionId", session, MUST_UNDERSTAND, "false");
        }
        Duration timeout = header.operationTimeout();
        if (timeout != null) {
            out.element("w", "OperationTimeout", Durations.write(timeout));
        }
        String shell = shell(request);
        if (shell != null) {
            out.begin("w", "SelectorSet")
                    .element("w", "Selector", shell, "Name", "ShellId")
                    .end();
        }
        options(out, request);
        out.end();
    }

    private static void options(XmlText out, WsManRequest request) throws XMLStreamException {
        Map<String, String> options =
                switch (request) {
                    case WsManRequest.Create create -> create.options();
                    case WsManRequest.Receive ignored -> KEEP_ALIVE;
                    case WsManRequest.Identify ignored -> Map.of();
                    case WsManRequest.Command ignored -> Map.of();
                    case WsManRequest.Send ignored -> Map.of();
                    case WsManRequest.Signal ignored -> Map.of();
                    case WsManRequest.Delete ignored -> Map.of();
                    case WsManRequest.Get ignored -> Map.of();
                    case WsManRequest.Other ignored -> Map.of();
                };
        if (options.isEmpty()) {
            return;
        }
        boolean comply = request instanceof WsManRequest.Create;
        out.begin("w", "OptionSet", MUST_UNDERSTAND, "true");
        for (Map.Entry<String, String> each : options.entrySet()) {
            String[] attributes = comply
                    ? new String[] {"Name", each.getKey(), "MustComply", "true"}
                    : new String[] {"Name", each.getKey()};
            out.element("w", "Option", each.getValue(), attributes);
        }
        out.end();
    }

    private static void body(XmlText out, WsManRequest request) throws XMLStreamException {
        switch (request) {
            case WsManRequest.Create create -> create(out, create);
            case WsManRequest.Command command -> {
                out.begin("rsp", "CommandLine", ids("CommandId", command.commandId()))
                        .element("rsp", "Command", command.command());
                for (String each : command.arguments()) {
                    out.element("rsp", "Arguments", each);
                }
                out.end();
            }
            case WsManRequest.Send send -> {
                out.begin("rsp", "Send");
                for (WsManRequest.StreamData each : send.streams()) {
                    stream(out, each);
                }
                out.end();
            }
            case WsManRequest.Receive receive ->
                out.begin("rsp", "Receive")
                        .element("rsp", "DesiredStream", receive.streams(), ids("CommandId", receive.commandId()))
                        .end();
            case WsManRequest.Signal signal ->
                out.begin("rsp", "Signal", ids("CommandId", signal.commandId()))
                        .element("rsp", "Code", signal.code())
                        .end();
            case WsManRequest.Identify ignored -> {}
            case WsManRequest.Delete ignored -> {}
            case WsManRequest.Get ignored -> {}
            case WsManRequest.Other ignored -> {}
        }
    }

    private static void create(XmlText out, WsManRequest.Create create) throws XMLStreamException {
        out.begin("rsp", "Shell", ids("ShellId", create.shellId()));
        // the order of the schema, MS-WSMV 2.2.4.37
        Duration idle = create.idleTimeout();
        if (idle != null) {
            out.element("rsp", "IdleTimeOut", Durations.write(idle));
        }
        out.element("rsp", "InputStreams", create.inputStreams())
                .element("rsp", "OutputStreams", create.outputStreams());
        byte[] creationXml = create.creationXml();
        if (creationXml.length > 0) {
            out.beginDeclared("", "creationXml", Names.POWERSHELL)
                    .base64(creationXml)
                    .end();
        }
        out.end();
    }

    static void stream(XmlText out, WsManRequest.StreamData stream) throws XMLStreamException {
        String command = stream.commandId();
        String[] attributes = command == null
                ? new String[] {"Name", stream.name()}
                : new String[] {"Name", stream.name(), "CommandId", command};
        out.begin("rsp", "Stream", attributes).base64(stream.bytes()).end();
    }

    private static String[] ids(String name, @Nullable String value) {
        return value == null ? new String[0] : new String[] {name, value};
    }

    private static String action(WsManRequest request) {
        return switch (request) {
            case WsManRequest.Identify ignored -> "";
            case WsManRequest.Create ignored -> Names.CREATE;
            case WsManRequest.Command ignored -> Names.COMMAND;
            case WsManRequest.Send ignored -> Names.SEND;
            case WsManRequest.Receive ignored -> Names.RECEIVE;
            case WsManRequest.Signal ignored -> Names.SIGNAL;
            case WsManRequest.Delete ignored -> Names.DELETE;
            case WsManRequest.Get ignored -> Names.GET;
            case WsManRequest.Other other -> other.action();
        };
    }

    private static @Nullable String shell(WsManRequest request) {
        return switch (request) {
            case WsManRequest.Command command -> command.shellId();
            case WsManRequest.Send send -> send.shellId();
            case WsManRequest.Receive receive -> receive.shellId();
            case WsManRequest.Signal signal -> signal.shellId();
            case WsManRequest.Delete delete -> delete.shellId();
            case WsManRequest.Identify ignored -> null;
            case WsManRequest.Create ignored -> null;
            case WsManRequest.Get ignored -> null;
            case WsManRequest.Other ignored -> null;
        };
    }
}
