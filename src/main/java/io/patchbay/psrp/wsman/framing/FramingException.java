package io.patchbay.psrp.wsman.framing;

/** An HTTP body that is no sealed message. */
public final class FramingException extends Exception {
    FramingException(String message) {
        super(message);
    }
}
