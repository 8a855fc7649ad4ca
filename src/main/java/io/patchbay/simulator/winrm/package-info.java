/**
 * The server's side of WS-Management for simulated hosts: a listener on loopback that authenticates by NTLM, seals
 * every message, and keeps shells, commands and their streams.
 *
 * <p>It may touch {@code psrp}'s codec, SOAP messages, framing and authentication messages. No cmdlet is known here:
 * what a pipeline does is the {@link io.patchbay.simulator.PipelineRunner}'s affair.
 */
@NullMarked
package io.patchbay.simulator.winrm;

import org.jspecify.annotations.NullMarked;
