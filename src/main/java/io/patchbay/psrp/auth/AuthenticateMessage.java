package io.patchbay.psrp.auth;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * AUTHENTICATE_MESSAGE (MS-NLMP 2.2.1.3).
 *
 * @param mic sixteen bytes, or null where the message has no room for one
 */
record AuthenticateMessage(
        int flags,
        byte[] lmResponse,
        byte[] ntResponse,
        String domain,
        String user,
        String workstation,
        byte[] encryptedSessionKey,
        NtlmVersion version,
        byte @Nullable [] mic) {
    private static final int TYPE = 3;
    private static final int FIXED = 64;
    private static final int MIC_AT = FIXED + NtlmVersion.LENGTH;
    private static final int MIC_LENGTH = 16;
    private static final int[] FIELDS = {12, 20, 28, 36, 44, 52};

    byte[] encode() {
        byte[] domainBytes = NtlmBuffer.utf16(domain);
        byte[] userBytes = NtlmBuffer.utf16(user);
        byte[] workstationBytes = NtlmBuffer.utf16(workstation);
        int start = MIC_AT + (mic == null ? 0 : MIC_LENGTH);
        int userAt = start + domainBytes.length;
        int workstationAt = userAt + userBytes.length;
        int lmAt = workstationAt + workstationBytes.length;
        int ntAt = lmAt + lmResponse.length;
        int keyAt = ntAt + ntResponse.length;

        ByteBuffer out = NtlmBuffer.write(TYPE, keyAt + encryptedSessionKey.length);
        NtlmBuffer.field(out, lmResponse, lmAt);
        NtlmBuffer.field(out, ntResponse, ntAt);
        NtlmBuffer.field(out, domainBytes, start);
        NtlmBuffer.field(out, userBytes, userAt);
        NtlmBuffer.field(out, workstationBytes, workstationAt);
        NtlmBuffer.field(out, encryptedSessionKey, keyAt);
        out.putInt(flags);
        version.write(out);
        if (mic != null) {
            out.put(mic);
        }
        return out.put(domainBytes)
                .put(userBytes)
                .put(workstationBytes)
                .put(lmResponse)
                .put(ntResponse)
                .put(encryptedSessionKey)
                .array();
    }

    static AuthenticateMessage decode(byte[] message) throws NtlmException {
        NtlmBuffer in = NtlmBuffer.read(message, TYPE, FIXED);
        int payload = message.length;
        for (int each : FIELDS) {
            payload = Math.min(payload, in.payloadStart(each));
        }
        boolean versioned = payload >= MIC_AT && message.length >= MIC_AT;
        return new AuthenticateMessage(
                in.int32(60),
                in.payload(12),
                in.payload(20),
                in.text(28),
                in.text(36),
                in.text(44),
                in.payload(52),
                versioned ? NtlmVersion.read(in.bytes(FIXED, NtlmVersion.LENGTH)) : new NtlmVersion(0, 0, 0),
                payload >= MIC_AT + MIC_LENGTH ? in.bytes(MIC_AT, MIC_LENGTH) : null);
    }

    AuthenticateMessage withMic(byte[] newMic) {
        return new AuthenticateMessage(
                flags, lmResponse, ntResponse, domain, user, workstation, encryptedSessionKey, version, newMic);
    }

    /** The message as it is signed: its MIC all zero. */
    static byte[] withoutMic(byte[] message) {
        byte[] result = message.clone();
        Arrays.fill(result, MIC_AT, Math.min(MIC_AT + MIC_LENGTH, result.length), (byte) 0);
        return result;
    }

    /** The responses could be attacked offline, so they are not shown. */
    @Override
    public String toString() {
        return "AuthenticateMessage[" + domain + "\\" + user + " from " + workstation + "]";
    }
}
