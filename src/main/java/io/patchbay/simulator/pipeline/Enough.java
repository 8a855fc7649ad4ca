package io.patchbay.simulator.pipeline;

/** Thrown by a cmdlet that needs no more input: what stands before it in the pipeline stops, what stands behind ends. */
public final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Cmdlet by;

    public Enough(Cmdlet by) {
        super(null, null, false, false);
        this.by = by;
    }

    Cmdlet by() {
        return by;
    }
}
