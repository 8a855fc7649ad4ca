package io.patchbay.psrp.stdio.framing;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.ProtocolViolation;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of the out-of-process framing: {@code <Data Stream='Default' PSGuid='…'>base64</Data>}, {@code <Close
 * PSGuid='…' />} and so on (PowerShell's OutOfProcTransportManager.cs).
 *
 * @param pipeline whom it is for, or null for the pool (a GUID of zeros on the wire)
 */
public record Packet(Kind kind, @Nullable UUID pipeline, Stream stream, byte[] data) {

    /** Ordinary messages, or answers to host calls. */
    public enum Stream {
        DEFAULT,
        PROMPT_RESPONSE
    }

    /** The element's name. */
    public enum Kind {
        DATA("Data"),
        DATA_ACK("DataAck"),
        COMMAND("Command"),
        COMMAND_ACK("CommandAck"),
        CLOSE("Close"),
        CLOSE_ACK("CloseAck"),
        SIGNAL("Signal"),
        SIGNAL_ACK("SignalAck");

        private final String element;

        Kind(String element) {
            this.element = element;
        }
    }

    private static final UUID POOL = new UUID(0, 0);
    private static final byte[] NOTHING = {};
    private static final Pattern HEAD = Pattern.compile(
            "\\s*<(\\w{1,20})((?:\\s+\\w{1,20}\\s*=\\s*(?:'[^'<>]{0,80}'|\"[^\"<>]{0,80}\"))*)\\s*(/?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)\\s*=\\s*['\"]([^'\"]*)['\"]");

    /** A packet without data. */
    public static Packet of(Kind kind, @Nullable UUID pipeline) {
        return new Packet(kind, pipeline, Stream.DEFAULT, NOTHING);
    }

    /** @param fragments one fragment or several, whole */
    public static Packet data(@Nullable UUID pipeline, Stream stream, byte[] fragments) {
        return new Packet(Kind.DATA, pipeline, stream, fragments);
    }

    /** The line, without its end. */
    public String line() {
        UUID guid = pipeline == null ? POOL : pipeline;
        if (kind != Kind.DATA) {
            return "<" + kind.element + " PSGuid='" + guid + "' />";
        }
        String name =
                switch (stream) {
                    case DEFAULT -> "Default";
                    case PROMPT_RESPONSE -> "PromptResponse";
                };
        return "<Data Stream='" + name + "' PSGuid='" + guid + "'>"
                + Base64.getEncoder().encodeToString(data) + "</Data>";
    }

    /** @throws ProtocolViolation where the line is no packet */
    public static Packet parse(String line) throws ProtocolViolation {
        Matcher head = HEAD.matcher(line);
        if (!head.lookingAt()) {
            throw violation(line, null);
        }
        Kind kind = kind(head.group(1), line);
        UUID guid = null;
        Stream stream = Stream.DEFAULT;
        Matcher attribute = ATTRIBUTE.matcher(head.group(2));
        try {
            while (attribute.find()) {
                switch (attribute.group(1)) {
                    case "PSGuid" -> guid = UUID.fromString(attribute.group(2));
                    case "Stream" ->
                        stream = attribute.group(2).equals("PromptResponse") ? Stream.PROMPT_RESPONSE : Stream.DEFAULT;
                    default -> {}
                }
            }
            if (guid == null) {
                throw violation(line, null);
            }
            byte[] data = NOTHING;
            if (head.group(3).isEmpty()) {
                int end = line.indexOf("</", head.end());
                if (end < 0) {
                    throw violation(line, null);
                }
                data = Base64.getDecoder()
                        .decode(line.substring(head.end(), end).strip());
            }
            return new Packet(kind, guid.equals(POOL) ? null : guid, stream, data);
        } catch (IllegalArgumentException e) {
            throw violation(line, e);
        }
    }

    private static Kind kind(String element, String line) throws ProtocolViolation {
        for (Kind each : Kind.values()) {
            if (each.element.equals(element)) {
                return each;
            }
        }
        throw violation(line, null);
    }

    private static ProtocolViolation violation(String line, @Nullable Throwable cause) {
        String shown = line.length() <= 120 ? line : line.substring(0, 120) + "…";
        return new ProtocolViolation(
                "The process wrote a line that is no packet of PSRP: " + shown, PsrpException.Fate.UNKNOWN, cause);
    }
}
