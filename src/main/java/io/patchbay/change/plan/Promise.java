package io.patchbay.change.plan;

import io.patchbay.network.Message;

/**
 * Something that a plan promised, looked for on the host after it ran.
 *
 * @param says what was promised
 */
public record Promise(Message says, Verdict verdict) {

    /** What was found. */
    public enum Verdict {
        KEPT,
        /** The host is not as promised. */
        BROKEN,
        /** Not as predicted, but of a kind that Windows is known to do in its own way; a person should look. */
        DOUBTFUL
    }

    static Promise of(boolean kept, Message says) {
        return new Promise(says, kept ? Verdict.KEPT : Verdict.BROKEN);
    }

    static Promise likely(boolean kept, Message says) {
        return new Promise(says, kept ? Verdict.KEPT : Verdict.DOUBTFUL);
    }
}
