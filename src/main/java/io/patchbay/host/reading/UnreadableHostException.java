package io.patchbay.host.reading;

import io.patchbay.network.Message;
import org.jspecify.annotations.Nullable;

/** The host answered, but not with anything that its network or itself could be told from. */
public final class UnreadableHostException extends Exception {
    private final transient Message said;
    private final @Nullable String errorId;

    UnreadableHostException(Message said, @Nullable String errorId) {
        super(said.key() + " " + said.parameters());
        this.said = said;
        this.errorId = errorId;
    }

    /** What to tell a person: keys {@code host.reading.*}. */
    public Message said() {
        return said;
    }

    /** The host's own id of the error that ended the script, or null where it ended without one. */
    public @Nullable String errorId() {
        return errorId;
    }
}
