package io.patchbay.psrp.auth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.MD4Digest;

/** The one-way functions and keys of NTLMv2 (MS-NLMP 3.3.2, 3.4.4, 3.4.5). */
final class NtlmKeys {
    private static final long EPOCH_1601_SECONDS = 11_644_473_600L;

    private NtlmKeys() {}

    /**
     * NTOWFv2, which is LMOWFv2 too: all that NTLMv2 needs of a password.
     *
     * @param domain as it stands in the message, its letter case included
     */
    static byte[] ntowfV2(char[] password, String user, String domain) {
        byte[] secret = utf16(password);
        byte[] hash = new byte[16];
        MD4Digest md4 = new MD4Digest();
        md4.update(secret, 0, secret.length);
        md4.doFinal(hash, 0);
        try {
            return hmacMd5(hash, NtlmBuffer.utf16(upper(user) + domain));
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(hash, (byte) 0);
        }
    }

    /** Character by character as Windows does: its upper case never makes a name longer (of ß, say, two S). */
    static String upper(String name) {
        char[] chars = name.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toUpperCase(chars[i]);
        }
        return new String(chars);
    }

    private static byte[] utf16(char[] password) {
        ByteBuffer out = ByteBuffer.allocate(password.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (char each : password) {
            out.putChar(each);
        }
        return out.array();
    }

    /** {@code temp} of MS-NLMP 3.3.2: NTLMv2_CLIENT_CHALLENGE (2.2.2.7), with the four zero bytes behind it. */
    static byte[] clientBlob(long fileTime, byte[] clientChallenge, byte[] targetInfo) {
        return ByteBuffer.allocate(32 + targetInfo.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 1)
                .put((byte) 1)
                .put(new byte[6])
                .putLong(fileTime)
                .put(clientChallenge)
                .putInt(0)
                .put(targetInfo)
                .putInt(0)
                .array();
    }

    /** NTProofStr. */
    static byte[] proof(byte[] key, byte[] serverChallenge, byte[] clientBlob) {
        return hmacMd5(key, serverChallenge, clientBlob);
    }

    /** LMv2_RESPONSE (2.2.2.4). */
    static byte[] lmV2Response(byte[] key, byte[] serverChallenge, byte[] clientChallenge) {
        return concat(hmacMd5(key, serverChallenge, clientChallenge), clientChallenge);
    }

    static byte[] signingKey(byte[] exportedSessionKey, Side sender) {
        return md5(exportedSessionKey, magic(sender, "signing"));
    }

    static byte[] sealingKey(byte[] exportedSessionKey, Side sender) {
        return md5(exportedSessionKey, magic(sender, "sealing"));
    }

    private static byte[] magic(Side sender, String use) {
        String direction = sender == Side.INITIATOR ? "client-to-server" : "server-to-client";
        return ("session key to " + direction + " " + use + " key magic constant\0")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] rc4(byte[] key, byte[] data) {
        try {
            return rc4(key).doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RC4 failed", e);
        }
    }

    /** A cipher whose key stream goes on from call to call. */
    static Cipher rc4(byte[] key) {
        try {
            Cipher cipher = Cipher.getInstance("ARCFOUR");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no RC4, which NTLM needs", e);
        }
    }

    static byte[] hmacMd5(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(key, "HmacMD5"));
            for (byte[] each : parts) {
                mac.update(each);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-MD5, which NTLM needs", e);
        }
    }

    static byte[] md5(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            for (byte[] each : parts) {
                digest.update(each);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no MD5, which NTLM needs", e);
        }
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] result = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, result, first.length, second.length);
        return result;
    }

    /** FILETIME: 100 ns since 1601-01-01 UTC. */
    static long fileTime(Instant instant) {
        return (instant.getEpochSecond() + EPOCH_1601_SECONDS) * 10_000_000L + instant.getNano() / 100;
    }

    /** Whose key it is: each direction has its own. */
    enum Side {
        INITIATOR,
        ACCEPTOR
    }
}
