package io.patchbay.simulator.error;

/**
 * An error on its way up: caught by a cmdlet it is one operand's, caught by the pipeline it ends the statement (a
 * statement-terminating error).
 */
public final class CmdletFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient CmdletError error;

    public CmdletFailed(CmdletError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public CmdletError error() {
        return error;
    }
}
