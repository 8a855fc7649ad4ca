package io.patchbay.psrp.wsman;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** SHA-256 of certificates, as people compare and pin them. */
final class Fingerprints {
    private Fingerprints() {}

    /** 64 upper-case hexadecimal digits. */
    static String of(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was parsed cannot be hashed", e);
        }
    }
}
