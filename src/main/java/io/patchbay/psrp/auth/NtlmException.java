package io.patchbay.psrp.auth;

import org.jspecify.annotations.Nullable;

/** A token or a sealed message that NTLM does not allow. Its text never holds a secret. */
public final class NtlmException extends Exception {

    /** What went wrong, for those who must do something different about it. */
    public enum Reason {
        /** Not an NTLM message, or one that is damaged. */
        MALFORMED,
        /** The other side asks for less than NTLMv2 with 128-bit keys and sealing. */
        TOO_WEAK,
        /** Unknown account, wrong password, or a message that was changed on its way. */
        NOT_AUTHENTIC
    }

    private final Reason reason;

    NtlmException(Reason reason, String message) {
        this(reason, message, null);
    }

    NtlmException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
