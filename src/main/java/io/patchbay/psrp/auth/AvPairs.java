package io.patchbay.psrp.auth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sequence of AV_PAIRs (MS-NLMP 2.2.2.1) in the sender's order, without the closing MsvAvEOL. */
final class AvPairs {
    static final int EOL = 0;
    static final int NETBIOS_COMPUTER = 1;
    static final int NETBIOS_DOMAIN = 2;
    static final int DNS_COMPUTER = 3;
    static final int DNS_DOMAIN = 4;
    static final int FLAGS = 6;
    static final int TIMESTAMP = 7;
    static final int CHANNEL_BINDINGS = 10;

    /** Of {@link #FLAGS}: the AUTHENTICATE message holds a MIC. */
    static final int FLAG_MIC = 2;

    private final Map<Integer, byte[]> pairs = new LinkedHashMap<>();

    /** Reads up to MsvAvEOL; what stands behind it is not of this sequence. */
    static AvPairs read(byte[] bytes) throws NtlmException {
        AvPairs result = new AvPairs();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= 4) {
            int id = Short.toUnsignedInt(in.getShort());
            int length = Short.toUnsignedInt(in.getShort());
            if (id == EOL) {
                return result;
            }
            if (length > in.remaining()) {
                break;
            }
            byte[] value = new byte[length];
            in.get(value);
            result.put(id, value);
        }
        throw new NtlmException(NtlmException.Reason.MALFORMED, "NTLM target information has no end.");
    }

    byte[] write() {
        int length = 4;
        for (byte[] each : pairs.values()) {
            length += 4 + each.length;
        }
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        pairs.forEach((id, value) ->
                out.putShort(id.shortValue()).putShort((short) value.length).put(value));
        return out.putInt(0).array();
    }

    AvPairs put(int id, byte[] value) {
        pairs.put(id, value.clone());
        return this;
    }

    AvPairs put(int id, String value) {
        return put(id, NtlmBuffer.utf16(value));
    }

    byte @Nullable [] get(int id) {
        byte[] value = pairs.get(id);
        return value == null ? null : value.clone();
    }

    /** MsvAvTimestamp in 100 ns since 1601, or null where there is none. */
    @Nullable
    Long timestamp() {
        byte[] value = get(TIMESTAMP);
        return value == null || value.length != 8
                ? null
                : ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    AvPairs putTimestamp(long fileTime) {
        return put(
                TIMESTAMP,
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(fileTime)
                        .array());
    }

    int flags() {
        byte[] value = get(FLAGS);
        return value == null || value.length != 4
                ? 0
                : ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    AvPairs putFlags(int flags) {
        return put(
                FLAGS,
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(flags)
                        .array());
    }
}
