package io.patchbay.psrp.wsman.soap;

import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes answers, as Windows does. */
public final class ResponseWriter {
    private static final String PROTOCOL = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd";

    private ResponseWriter() {}

    /**
     * The envelope, in UTF-8.
     *
     * @param relatesTo the request's message id; null where it had none
     */
    public static byte[] write(@Nullable String relatesTo, WsManResponse response) {
        try {
            XmlText out = new XmlText().envelope("en-US");
            if (response instanceof WsManResponse.Identity identity) {
                return identity(out, identity);
            }
            out.begin("s", "Header")
                    .element("a", "Action", action(response))
                    .element(
                            "a",
                            "MessageID",
                            "uuid:" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT))
                    .element("a", "To", Names.ANONYMOUS);
            if (relatesTo != null && !relatesTo.isEmpty()) {
                out.element("a", "RelatesTo", relatesTo);
            }
            out.end().begin("s", "Body");
            body(out, response);
            return out.bytes();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
    }

    private static String action(WsManResponse response) {
        return switch (response) {
            case WsManResponse.Identity ignored -> "";
            case WsManResponse.ShellCreated ignored -> Names.CREATE + "Response";
            case WsManResponse.CommandStarted ignored -> Names.COMMAND + "Response";
            case WsManResponse.Output ignored -> Names.RECEIVE + "Response";
            case WsManResponse.Acknowledged done ->
                switch (done.operation()) {
                    case SEND -> Names.SEND + "Response";
                    case SIGNAL -> Names.SIGNAL + "Response";
                    case DELETE -> Names.DELETE + "Response";
                };
            case WsManResponse.Config ignored -> Names.GET + "Response";
            case WsManResponse.Fault ignored -> Names.FAULT_ACTION;
        };
    }

    private static byte[] identity(XmlText out, WsManResponse.Identity identity) throws XMLStreamException {
        return out.begin("s", "Header")
                .end()
                .begin("s", "Body")
                .beginDeclared("wsmid", "IdentifyResponse", Names.IDENTITY)
                .inner("wsmid", Names.IDENTITY, "ProtocolVersion", PROTOCOL)
                .inner("wsmid", Names.IDENTITY, "ProductVendor", identity.vendor())
                .inner("wsmid", Names.IDENTITY, "ProductVersion", identity.version())
                .bytes();
    }

    private static void body(XmlText out, WsManResponse response) throws XMLStreamException {
        switch (response) {
            case WsManResponse.ShellCreated created -> created(out, created);
            case WsManResponse.CommandStarted started ->
                out.begin("rsp", "CommandResponse").element("rsp", "CommandId", started.commandId());
            case WsManResponse.Output output -> output(out, output);
            case WsManResponse.Acknowledged done -> {
                switch (done.operation()) {
                    case SEND -> out.begin("rsp", "SendResponse");
                    case SIGNAL -> out.begin("rsp", "SignalResponse");
                    case DELETE -> {}
                }
            }
            case WsManResponse.Config config ->
                out.beginDeclared("cfg", "Config", Names.CONFIG)
                        .inner("cfg", Names.CONFIG, "MaxEnvelopeSizekb", Integer.toString(config.maxEnvelopeSizeKb()));
            case WsManResponse.Fault fault -> fault(out, fault);
            case WsManResponse.Identity ignored -> {}
        }
    }

    private static void created(XmlText out, WsManResponse.ShellCreated created) throws XMLStreamException {
        out.begin("x", "ResourceCreated")
                .element("a", "Address", Names.ANONYMOUS)
                .begin("a", "ReferenceParameters")
                .element("w", "ResourceURI", created.resourceUri())
                .begin("w", "SelectorSet")
                .element("w", "Selector", created.shellId(), "Name", "ShellId")
                .end()
                .end()
                .end();
        out.begin("rsp", "Shell")
                .element("rsp", "ShellId", created.shellId())
                .element("rsp", "ResourceUri", created.resourceUri())
                .element("rsp", "Owner", created.owner())
                .element("rsp", "InputStreams", created.inputStreams())
                .element("rsp", "OutputStreams", created.outputStreams())
                .end();
    }

    private static void output(XmlText out, WsManResponse.Output output) throws XMLStreamException {
        out.begin("rsp", "ReceiveResponse");
        for (WsManRequest.StreamData each : output.streams()) {
            RequestWriter.stream(out, each);
        }
        String command = output.commandId();
        if (command != null) {
            String state = Names.COMMAND_STATE + (output.done() ? "Done" : "Running");
            out.begin("rsp", "CommandState", "CommandId", command, "State", state);
            if (output.done()) {
                out.element("rsp", "ExitCode", "0");
            }
            out.end();
        }
    }

    private static void fault(XmlText out, WsManResponse.Fault fault) throws XMLStreamException {
        out.begin("s", "Fault")
                .begin("s", "Code")
                .element("s", "Value", fault.fromSender() ? "s:Sender" : "s:Receiver");
        if (!fault.subcode().isEmpty()) {
            out.begin("s", "Subcode")
                    .element("s", "Value", "w:" + fault.subcode())
                    .end();
        }
        out.end()
                .begin("s", "Reason")
                .element("s", "Text", fault.message(), "xml:lang", "en-US")
                .end()
                .begin("s", "Detail")
                .beginDeclared(
                        "f", "WSManFault", Names.FAULT, "Code", Long.toString(fault.code()), "Machine", fault.machine())
                .inner("f", Names.FAULT, "Message", fault.message());
    }
}
