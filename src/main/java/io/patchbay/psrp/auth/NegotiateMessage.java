package io.patchbay.psrp.auth;

import java.nio.ByteBuffer;

/** NEGOTIATE_MESSAGE (MS-NLMP 2.2.1.1). Names of domain and workstation are not sent: they would be unprotected. */
record NegotiateMessage(int flags) {
    private static final int TYPE = 1;

    byte[] encode() {
        int length = 32 + NtlmVersion.LENGTH;
        ByteBuffer out = NtlmBuffer.write(TYPE, length).putInt(flags);
        NtlmBuffer.field(out, new byte[0], 0);
        NtlmBuffer.field(out, new byte[0], 0);
        NtlmVersion.OURS.write(out);
        return out.array();
    }

    /** Old clients send sixteen bytes only; what they may name behind the flags has no use. */
    static NegotiateMessage decode(byte[] message) throws NtlmException {
        return new NegotiateMessage(NtlmBuffer.read(message, TYPE, 16).int32(12));
    }
}
