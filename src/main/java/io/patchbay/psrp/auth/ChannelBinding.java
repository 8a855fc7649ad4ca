package io.patchbay.psrp.auth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;

/**
 * What ties an authentication to the TLS channel it runs in, so that nobody in the middle can pass it on:
 * {@code tls-server-end-point} (RFC 5929 section 4), as MsvAvChannelBindings carries it (MS-NLMP 2.2.2.1).
 *
 * @param hash sixteen bytes: MD5 of the GSS channel bindings
 */
public record ChannelBinding(byte[] hash) {

    /** Of the certificate that the server showed; empty where RFC 5929 defines nothing for how it is signed. */
    public static Optional<ChannelBinding> of(X509Certificate certificate) {
        return digestName(certificate.getSigAlgName()).map(name -> {
            try {
                return ofEndPoint(MessageDigest.getInstance(name).digest(certificate.getEncoded()));
            } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
                throw new IllegalStateException("A certificate that TLS accepted cannot be hashed", e);
            }
        });
    }

    /** The signature's own hash, but SHA-256 in place of MD5 and SHA-1. */
    private static Optional<String> digestName(String signatureAlgorithm) {
        String name = signatureAlgorithm.toUpperCase(Locale.ROOT);
        int with = name.indexOf("WITH");
        if (with <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (name.substring(0, with)) {
                    case "SHA384" -> "SHA-384";
                    case "SHA512" -> "SHA-512";
                    case "SHA224" -> "SHA-224";
                    default -> "SHA-256";
                });
    }

    /** gss_channel_bindings_struct: both addresses unspecified and empty, then the application's data (RFC 4121). */
    static ChannelBinding ofEndPoint(byte[] certificateHash) {
        byte[] prefix = "tls-server-end-point:".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bindings = ByteBuffer.allocate(20 + prefix.length + certificateHash.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0)
                .putLong(0)
                .putInt(prefix.length + certificateHash.length)
                .put(prefix)
                .put(certificateHash);
        return new ChannelBinding(NtlmKeys.md5(bindings.array()));
    }
}
