/**
 * The server's side of PSRP: runspace pools and pipelines of simulated hosts, from fragments to a
 * {@link io.patchbay.simulator.PipelineRunner} and back to fragments.
 *
 * <p>It may touch {@code psrp}'s fragments, messages and values. HTTP, SOAP and what a cmdlet does never belong here.
 */
@NullMarked
package io.patchbay.simulator.session;

import org.jspecify.annotations.NullMarked;
