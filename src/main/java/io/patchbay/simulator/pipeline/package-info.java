/**
 * Runs PowerShell pipelines of simulated cmdlets: objects flow from one to the next, errors end an operand or a
 * statement, as in the engine.
 *
 * <p>It touches the binder, the errors, the state's type and {@code psrp}'s commands, events and values. No cmdlet is
 * known here, and no language beyond literal arguments: what only an engine could run is refused with a clear error.
 */
@NullMarked
package io.patchbay.simulator.pipeline;

import org.jspecify.annotations.NullMarked;
