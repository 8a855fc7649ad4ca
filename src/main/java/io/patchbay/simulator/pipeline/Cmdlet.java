package io.patchbay.simulator.pipeline;

/** A simulated cmdlet; a new one for each use in a pipeline. */
public interface Cmdlet {

    /**
     * Runs once for each piped object, or once where nothing is piped in.
     *
     * @throws io.patchbay.simulator.error.CmdletFailed to end the whole statement
     */
    void process(Invocation in);

    /** Runs after the last object. */
    default void end(Invocation in) {}
}
