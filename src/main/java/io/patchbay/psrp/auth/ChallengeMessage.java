package io.patchbay.psrp.auth;

import java.nio.ByteBuffer;

/**
 * CHALLENGE_MESSAGE (MS-NLMP 2.2.1.2).
 *
 * @param challenge eight bytes
 */
record ChallengeMessage(int flags, String targetName, byte[] challenge, byte[] targetInfo, NtlmVersion version) {
    private static final int TYPE = 2;
    private static final int FIXED = 48;

    byte[] encode() {
        byte[] name = NtlmBuffer.utf16(targetName);
        int start = FIXED + NtlmVersion.LENGTH;
        ByteBuffer out = NtlmBuffer.write(TYPE, start + name.length + targetInfo.length);
        int next = NtlmBuffer.field(out, name, start);
        out.putInt(flags).put(challenge).putLong(0);
        NtlmBuffer.field(out, targetInfo, next);
        version.write(out);
        return out.put(name).put(targetInfo).array();
    }

    static ChallengeMessage decode(byte[] message) throws NtlmException {
        NtlmBuffer in = NtlmBuffer.read(message, TYPE, FIXED);
        int flags = in.int32(20);
        boolean versioned = (flags & NtlmFlags.VERSION) != 0 && message.length >= FIXED + NtlmVersion.LENGTH;
        return new ChallengeMessage(
                flags,
                in.text(12),
                in.bytes(24, 8),
                in.payload(40),
                versioned ? NtlmVersion.read(in.bytes(FIXED, NtlmVersion.LENGTH)) : new NtlmVersion(0, 0, 0));
    }
}
