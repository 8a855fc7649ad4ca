package io.patchbay.psrp.message;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.ProtocolViolation;
import io.patchbay.psrp.clixml.ClixmlReader;
import io.patchbay.psrp.clixml.ClixmlWriter;
import io.patchbay.psrp.clixml.Limits;
import io.patchbay.psrp.clixml.PsValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message (MS-PSRP 2.2.1), before it is cut into fragments.
 *
 * @param pool the runspace pool's id (RPID)
 * @param pipeline the pipeline's id (PID), or null where the message is the pool's
 */
public record Message(
        Destination destination, UUID pool, @Nullable UUID pipeline, Body body) {

    /** Who is to read it; the ordinal and one is the number on the wire. */
    public enum Destination {
        CLIENT,
        SERVER
    }

    private static final int HEADER = 4 + 4 + 16 + 16;
    private static final UUID NOBODY = new UUID(0, 0);

    public static Message toServer(UUID pool, @Nullable UUID pipeline, Body body) {
        return new Message(Destination.SERVER, pool, pipeline, body);
    }

    public static Message toClient(UUID pool, @Nullable UUID pipeline, Body body) {
        return new Message(Destination.CLIENT, pool, pipeline, body);
    }

    public MessageType type() {
        return Bodies.type(body, pipeline != null);
    }

    /** The bytes to cut into fragments. */
    public byte[] write() {
        PsValue value = Bodies.write(body);
        byte[] data = value == null ? new byte[0] : ClixmlWriter.write(value).getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(HEADER + data.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(destination.ordinal() + 1).putInt(type().code());
        put(out, pool);
        put(out, pipeline == null ? NOBODY : pipeline);
        return out.put(data).array();
    }

    /** @throws ProtocolViolation where the bytes are no message that this package knows */
    public static Message read(byte[] bytes) throws ProtocolViolation {
        if (bytes.length < HEADER) {
            throw violation("it has " + bytes.length + " bytes, less than its header", null);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int destination = in.getInt();
        int code = in.getInt();
        UUID pool = guid(in);
        UUID pipeline = guid(in);
        MessageType type = MessageType.of(code);
        if (destination < 1 || destination > Destination.values().length || type == null) {
            throw violation("destination %d, type 0x%08X".formatted(destination, code), null);
        }
        PsValue value = bytes.length == HEADER
                ? PsValue.NULL
                : ClixmlReader.read(bytes, HEADER, bytes.length - HEADER, Limits.DEFAULT);
        Body body;
        try {
            body = Bodies.read(type, value);
        } catch (IllegalArgumentException e) {
            throw violation(type + ": " + e.getMessage(), e);
        }
        return new Message(
                Destination.values()[destination - 1], pool, pipeline.equals(NOBODY) ? null : pipeline, body);
    }

    /** .NET's order: the first three parts little-endian, the rest as it is written. */
    private static void put(ByteBuffer out, UUID id) {
        long high = id.getMostSignificantBits();
        out.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        out.putLong(Long.reverseBytes(id.getLeastSignificantBits()));
    }

    private static UUID guid(ByteBuffer in) {
        long first = in.getInt() & 0xFFFF_FFFFL;
        long second = in.getShort() & 0xFFFFL;
        long third = in.getShort() & 0xFFFFL;
        return new UUID(first << 32 | second << 16 | third, Long.reverseBytes(in.getLong()));
    }

    private static ProtocolViolation violation(String what, @Nullable Throwable cause) {
        return new ProtocolViolation(
                "The host sent a message that cannot be read: " + what + ".", PsrpException.Fate.UNKNOWN, cause);
    }
}
