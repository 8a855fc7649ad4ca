package io.patchbay.psrp.auth;

import java.nio.ByteBuffer;

/** VERSION (MS-NLMP 2.2.2.10): for debugging only, nobody decides by it. */
record NtlmVersion(int major, int minor, int build) {
    static final int LENGTH = 8;

    /** Windows Server 2022, whose NTLM this is. */
    static final NtlmVersion OURS = new NtlmVersion(10, 0, 20348);

    private static final byte NTLMSSP_REVISION_W2K3 = 0x0f;

    void write(ByteBuffer out) {
        out.put((byte) major).put((byte) minor).putShort((short) build);
        out.put(new byte[3]).put(NTLMSSP_REVISION_W2K3);
    }

    static NtlmVersion read(byte[] field) {
        return new NtlmVersion(
                Byte.toUnsignedInt(field[0]),
                Byte.toUnsignedInt(field[1]),
                Byte.toUnsignedInt(field[2]) | Byte.toUnsignedInt(field[3]) << 8);
    }
}
