package io.patchbay.psrp.auth;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of {@code Negotiate}: NTLM tokens as they are, as many clients send them, or wrapped in SPNEGO
 * (RFC 4178) as Windows does. NTLM is the only mechanism. Of use once, for one connection.
 */
public final class SpnegoAcceptor {
    /** 1.3.6.1.4.1.311.2.2.10, with its tag. */
    private static final byte[] NTLM = {0x06, 0x0a, 0x2b, 6, 1, 4, 1, (byte) 0x82, 0x37, 2, 2, 0x0a};

    private static final int INIT = 0x60;
    private static final int RESPONSE = 0xa1;
    private static final int ACCEPT_COMPLETED = 0;
    private static final int ACCEPT_INCOMPLETE = 1;
    private static final int REQUEST_MIC = 3;

    private final NtlmAcceptor ntlm;
    private boolean challenged;
    /** The mechanisms that the client offered, as it wrote them; null where it speaks NTLM without SPNEGO. */
    private byte @Nullable [] mechanisms;

    /** What to do with a token. */
    public sealed interface Step {
        /** @param token to send back; the client's next one is due */
        record Continue(byte[] token) implements Step {}

        /** @param token to send back, empty where the client expects none */
        record Done(NtlmAcceptor.Accepted accepted, byte[] token) implements Step {}
    }

    public SpnegoAcceptor(NtlmAcceptor ntlm) {
        this.ntlm = ntlm;
    }

    public Step take(byte[] token) throws NtlmException {
        if (token.length > NtlmBuffer.GREATEST_MESSAGE) {
            throw malformed();
        }
        if (isNtlm(token)) {
            return takeNtlm(token, new byte[0]);
        }
        Wrapped wrapped = Wrapped.read(token);
        if (wrapped.mechanisms.length > 0) {
            mechanisms = wrapped.mechanisms;
        }
        if (mechanisms == null || indexOf(mechanisms, NTLM) < 0) {
            throw new NtlmException(NtlmException.Reason.TOO_WEAK, "The client does not offer NTLM.");
        }
        if (!isNtlm(wrapped.token)) {
            // it began with another mechanism, Kerberos likely: it may begin again with NTLM
            return new Step.Continue(response(REQUEST_MIC, true, new byte[0], new byte[0]));
        }
        return takeNtlm(wrapped.token, wrapped.mic);
    }

    private Step takeNtlm(byte[] token, byte[] mic) throws NtlmException {
        byte[] offered = mechanisms;
        if (!challenged) {
            challenged = true;
            byte[] challenge = ntlm.challenge(token);
            return new Step.Continue(
                    offered == null ? challenge : response(ACCEPT_INCOMPLETE, true, challenge, new byte[0]));
        }
        NtlmAcceptor.Accepted accepted = ntlm.accept(token);
        if (offered == null) {
            return new Step.Done(accepted, new byte[0]);
        }
        byte[] answer = new byte[0];
        if (mic.length > 0) {
            if (!MessageDigest.isEqual(accepted.seal().micOfMechanisms(offered, true), mic)) {
                throw new NtlmException(
                        NtlmException.Reason.NOT_AUTHENTIC, "The list of mechanisms was changed on its way.");
            }
            answer = accepted.seal().micOfMechanisms(offered, false);
        }
        return new Step.Done(accepted, response(ACCEPT_COMPLETED, false, new byte[0], answer));
    }

    private static boolean isNtlm(byte[] token) {
        int length = NtlmBuffer.SIGNATURE.length;
        return token.length > length && Arrays.equals(token, 0, length, NtlmBuffer.SIGNATURE, 0, length);
    }

    private static byte[] response(int state, boolean mechanism, byte[] token, byte[] mic) {
        byte[] content = tlv(0xa0, new byte[] {0x0a, 1, (byte) state});
        if (mechanism) {
            content = NtlmKeys.concat(content, tlv(0xa1, NTLM));
        }
        if (token.length > 0) {
            content = NtlmKeys.concat(content, tlv(0xa2, tlv(0x04, token)));
        }
        if (mic.length > 0) {
            content = NtlmKeys.concat(content, tlv(0xa3, tlv(0x04, mic)));
        }
        return tlv(RESPONSE, tlv(0x30, content));
    }

    private static byte[] tlv(int tag, byte[] content) {
        int length = content.length;
        byte[] head = length < 0x80
                ? new byte[] {(byte) tag, (byte) length}
                : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
        return NtlmKeys.concat(head, content);
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }

    private static NtlmException malformed() {
        return new NtlmException(NtlmException.Reason.MALFORMED, "Neither an NTLM nor a SPNEGO token.");
    }

    /** NegTokenInit or NegTokenResp of a client, the parts that matter. */
    private static final class Wrapped {
        private byte[] mechanisms = new byte[0];
        private byte[] token = new byte[0];
        private byte[] mic = new byte[0];

        static Wrapped read(byte[] bytes) throws NtlmException {
            try {
                Wrapped result = new Wrapped();
                ByteBuffer in = ByteBuffer.wrap(bytes);
                int tag = Byte.toUnsignedInt(in.get(0));
                boolean first = tag == INIT;
                if (first) {
                    in = content(in, INIT);
                    content(in, 0x06);
                    in = content(in, 0xa0);
                } else {
                    in = content(in, RESPONSE);
                }
                in = content(in, 0x30);
                while (in.hasRemaining()) {
                    int field = Byte.toUnsignedInt(in.get(in.position()));
                    result.take(first, field, content(in, field));
                }
                return result;
            } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
                throw new NtlmException(NtlmException.Reason.MALFORMED, "A SPNEGO token that is cut short.", e);
            }
        }

        private void take(boolean first, int field, ByteBuffer value) throws NtlmException {
            switch (field) {
                case 0xa0 -> mechanisms = first ? rest(value) : mechanisms;
                case 0xa2 -> token = rest(content(value, 0x04));
                case 0xa3 -> mic = rest(content(value, 0x04));
                default -> {
                    // flags, a state, a chosen mechanism: nothing that changes what is done
                }
            }
        }

        private static byte[] rest(ByteBuffer in) {
            byte[] result = new byte[in.remaining()];
            in.get(result);
            return result;
        }

        /** The content of the element that is due; the buffer stands behind it afterwards. */
        private static ByteBuffer content(ByteBuffer in, int tag) throws NtlmException {
            int given = Byte.toUnsignedInt(in.get());
            int length = Byte.toUnsignedInt(in.get());
            if (length == 0x81) {
                length = Byte.toUnsignedInt(in.get());
            } else if (length == 0x82) {
                length = Short.toUnsignedInt(in.getShort());
            }
            if (given != tag || length > in.remaining()) {
                throw malformed();
            }
            ByteBuffer result = in.slice(in.position(), length);
            in.position(in.position() + length);
            return result;
        }
    }
}
