package io.patchbay.access;

/**
 * Secrets at rest: AES-GCM with a key that lies outside the database. What was sealed for one thing can't be opened as
 * another's.
 */
public interface Secrets {

    /** @param keyId which key sealed it, for rotation @param sealed nonce and ciphertext */
    record Sealed(String keyId, byte[] sealed) {}

    /** @param owner whose secret it is, bound to it (associated data) */
    Sealed seal(byte[] secret, String owner);

    /** @throws UnreadableException where the key is lost, or the row was changed or belongs to another owner */
    byte[] open(Sealed sealed, String owner) throws UnreadableException;

    /** The key that seals from now on. What names another one may be sealed anew. */
    String currentKeyId();

    /** The secret can't be had any more; ask the person for it again. */
    final class UnreadableException extends Exception {
        /** Whether the key itself is missing, rather than the row being wrong. */
        private final boolean keyMissing;

        public UnreadableException(String message, boolean keyMissing) {
            super(message);
            this.keyMissing = keyMissing;
        }

        public boolean keyMissing() {
            return keyMissing;
        }
    }
}
