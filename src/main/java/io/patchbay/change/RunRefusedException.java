package io.patchbay.change;

import io.patchbay.network.Message;

/** A run was not even begun. */
public final class RunRefusedException extends Exception {
    private final transient Message said;

    public RunRefusedException(Message said) {
        super(said.key() + " " + said.parameters());
        this.said = said;
    }

    /** Why, and what to do. */
    public Message said() {
        return said;
    }
}
