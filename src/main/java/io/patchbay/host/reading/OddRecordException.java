package io.patchbay.host.reading;

/** A record does not say what its kind must say. */
final class OddRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why without a full stop, as the end of a sentence */
    OddRecordException(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
