package io.patchbay.psrp.wsman.soap;

import org.jspecify.annotations.Nullable;

/** What came is no envelope of WS-Management, or lacks what its kind needs. */
public final class SoapException extends Exception {
    SoapException(String message) {
        this(message, null);
    }

    SoapException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
