package io.patchbay.psrp.auth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the fixed part and the payload fields of an NTLM message, checking every bound. */
final class NtlmBuffer {
    /** Far above what Windows sends; a domain's names and a channel binding fit in one kilobyte. */
    static final int GREATEST_MESSAGE = 16 * 1024;

    static final byte[] SIGNATURE = {'N', 'T', 'L', 'M', 'S', 'S', 'P', 0};

    private final byte[] bytes;
    private final ByteBuffer view;

    private NtlmBuffer(byte[] bytes) {
        this.bytes = bytes;
        this.view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static NtlmBuffer read(byte[] message, int type, int fixedLength) throws NtlmException {
        if (message.length > GREATEST_MESSAGE
                || message.length < fixedLength
                || !Arrays.equals(message, 0, 8, SIGNATURE, 0, 8)) {
            throw new NtlmException(
                    NtlmException.Reason.MALFORMED, "Not an NTLM message (" + message.length + " bytes).");
        }
        NtlmBuffer buffer = new NtlmBuffer(message);
        int given = buffer.int32(8);
        if (given != type) {
            throw new NtlmException(
                    NtlmException.Reason.MALFORMED, "NTLM message " + given + " came where " + type + " was due.");
        }
        return buffer;
    }

    /** Begins to write a message: signature and type are in, the position is behind them. */
    static ByteBuffer write(int type, int length) {
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(SIGNATURE)
                .putInt(type);
    }

    /** Writes a field of length, capacity and offset; returns the offset behind its payload. */
    static int field(ByteBuffer out, byte[] payload, int offset) {
        out.putShort((short) payload.length).putShort((short) payload.length).putInt(offset);
        return offset + payload.length;
    }

    static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    int int32(int at) {
        return view.getInt(at);
    }

    byte[] bytes(int at, int length) {
        return Arrays.copyOfRange(bytes, at, at + length);
    }

    /** Where the payload of the field at this offset begins, or the end where it is empty. */
    int payloadStart(int at) {
        return Short.toUnsignedInt(view.getShort(at)) == 0 ? bytes.length : view.getInt(at + 4);
    }

    byte[] payload(int at) throws NtlmException {
        int length = Short.toUnsignedInt(view.getShort(at));
        int offset = view.getInt(at + 4);
        if (length == 0) {
            return new byte[0];
        }
        if (offset < 0 || offset > bytes.length - length) {
            throw new NtlmException(
                    NtlmException.Reason.MALFORMED,
                    "A field of an NTLM message points outside of it (offset " + offset + ", length " + length + ").");
        }
        return bytes(offset, length);
    }

    String text(int at) throws NtlmException {
        return new String(payload(at), StandardCharsets.UTF_16LE);
    }
}
