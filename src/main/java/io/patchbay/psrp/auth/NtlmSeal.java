package io.patchbay.psrp.auth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/**
 * Sealed messages of one authenticated connection (MS-NLMP 3.4, with extended session security and key exchange). Each
 * direction has its key stream and its sequence number, so messages must be sealed and opened in the order in which
 * they cross the wire, each once; after a failure the connection is of no use any more. Not for several threads.
 */
public final class NtlmSeal {
    public static final int SIGNATURE_LENGTH = 16;

    private static final int VERSION = 1;

    /**
     * A sealed message.
     *
     * @param signature {@link #SIGNATURE_LENGTH} bytes
     * @param ciphertext as long as the plain text
     */
    public record Sealed(byte[] signature, byte[] ciphertext) {}

    private final Direction sending;
    private final Direction receiving;

    NtlmSeal(byte[] exportedSessionKey, NtlmKeys.Side own) {
        NtlmKeys.Side other = own == NtlmKeys.Side.INITIATOR ? NtlmKeys.Side.ACCEPTOR : NtlmKeys.Side.INITIATOR;
        sending = new Direction(exportedSessionKey, own);
        receiving = new Direction(exportedSessionKey, other);
    }

    public Sealed seal(byte[] plain) {
        byte[] ciphertext = sending.crypt(plain);
        return new Sealed(sending.signature(plain), ciphertext);
    }

    /**
     * The plain text.
     *
     * @throws NtlmException when the message was not sealed by the other side as the next one
     */
    public byte[] open(byte[] signature, byte[] ciphertext) throws NtlmException {
        byte[] plain = receiving.crypt(ciphertext);
        if (!MessageDigest.isEqual(receiving.signature(plain), signature)) {
            throw new NtlmException(
                    NtlmException.Reason.NOT_AUTHENTIC,
                    "A sealed message does not carry the signature that is due: it was changed, lost or repeated.");
        }
        return plain;
    }

    /**
     * The signature over SPNEGO's list of mechanisms (RFC 4178 section 5). It counts as a message, but the key stream
     * begins anew behind it, as Windows and other clients have it.
     *
     * @param received whether it is the one that is due from the other side, or our own
     */
    byte[] micOfMechanisms(byte[] mechanisms, boolean received) {
        Direction direction = received ? receiving : sending;
        byte[] mic = direction.signature(mechanisms);
        direction.beginAnew();
        return mic;
    }

    /** Key stream and count of one direction. */
    private static final class Direction {
        private final byte[] signingKey;
        private final byte[] sealingKey;
        private Cipher cipher;
        private int sequence;

        Direction(byte[] exportedSessionKey, NtlmKeys.Side sender) {
            signingKey = NtlmKeys.signingKey(exportedSessionKey, sender);
            sealingKey = NtlmKeys.sealingKey(exportedSessionKey, sender);
            cipher = NtlmKeys.rc4(sealingKey);
        }

        void beginAnew() {
            cipher = NtlmKeys.rc4(sealingKey);
        }

        byte[] crypt(byte[] data) {
            byte @Nullable [] result = cipher.update(data);
            return result == null ? new byte[0] : result;
        }

        /** Takes its part of the key stream too, so it comes after the message's own. */
        byte[] signature(byte[] plain) {
            byte[] number = ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(sequence)
                    .array();
            byte[] checksum = Arrays.copyOf(NtlmKeys.hmacMd5(signingKey, number, plain), 8);
            sequence++;
            return ByteBuffer.allocate(SIGNATURE_LENGTH)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(VERSION)
                    .put(crypt(checksum))
                    .put(number)
                    .array();
        }
    }
}
