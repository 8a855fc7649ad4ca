package io.patchbay.access.secret;

import io.patchbay.access.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM: 12 random bytes of nonce, then the ciphertext with its 16 bytes of tag. */
final class AesGcmSecrets implements Secrets {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeys keys;
    private final SecureRandom random;

    AesGcmSecrets(SecretKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    @Override
    public Sealed seal(byte[] secret, String owner) {
        SecretKeys.Key key = keys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, owner);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(secret.length));
            cipher.doFinal(secret, 0, secret.length, sealed, NONCE_BYTES);
            return new Sealed(key.id(), sealed);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public byte[] open(Sealed sealed, String owner) throws UnreadableException {
        SecretKeys.Key key = keys.find(sealed.keyId());
        if (key == null) {
            throw new UnreadableException("The key file has no key " + sealed.keyId(), true);
        }
        byte[] bytes = sealed.sealed();
        if (bytes.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new UnreadableException("The sealed secret is cut off", false);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, NONCE_BYTES), owner)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
        } catch (AEADBadTagException tampered) {
            throw new UnreadableException("The sealed secret was changed, or is another one's", false);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String currentKeyId() {
        return keys.current().id();
    }

    private static Cipher cipher(int mode, SecretKeys.Key key, byte[] nonce, String owner)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
