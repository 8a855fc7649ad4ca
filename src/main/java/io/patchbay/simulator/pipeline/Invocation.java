package io.patchbay.simulator.pipeline;

import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.binding.Signature;
import io.patchbay.simulator.error.CmdletError;

/** One cmdlet at work: what is bound now, where its output goes, and the host. */
public interface Invocation {

    Signature signature();

    BoundParameters bound();

    HostAccess host();

    /** Every cmdlet that this host has. */
    Catalogue catalogue();

    /** Hands an object to the next cmdlet, or to the client. */
    void write(PsValue value);

    /** A non-terminating error: the cmdlet goes on with its next operand, unless ErrorAction says Stop. */
    void error(CmdletError error);

    void warning(String message);

    /**
     * Whether to go on with a change: no with WhatIf.
     *
     * @param target on what, as PowerShell's What-if line says it
     * @throws io.patchbay.simulator.error.CmdletFailed where a confirmation would have to be asked for, since nobody sits
     *     at a remote session
     */
    boolean shouldProcess(String target);

    /** Does it for each operand; what one refuses is a non-terminating error and the next one goes on (behaviour: 10.1). */
    default <T> void forEach(Iterable<T> operands, java.util.function.Consumer<T> work) {
        for (T each : operands) {
            try {
                work.accept(each);
            } catch (io.patchbay.simulator.error.CmdletFailed failed) {
                error(failed.error());
            }
        }
    }
}
