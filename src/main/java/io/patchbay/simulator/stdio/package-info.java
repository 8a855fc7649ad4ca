/**
 * The server's side of PSRP on standard input and output, as {@code pwsh -s} has it behind SSH: one session with one
 * simulated host, whatever client started the process.
 *
 * <p>It may touch {@code psrp}'s packets and the server's pools of {@code simulator.session}. Messages, cmdlets, and
 * where a host's state is kept never belong here.
 */
@NullMarked
package io.patchbay.simulator.stdio;

import org.jspecify.annotations.NullMarked;
