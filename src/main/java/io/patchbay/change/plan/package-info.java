/**
 * From a snapshot and an intent to a plan: ordered steps of cmdlet calls as data, what Windows would refuse (preflight),
 * what will be (prediction), and the same calls as PowerShell text or as commands for the wire.
 *
 * <p>It may touch {@code network}, {@code change.intent} and {@code psrp}'s commands as data. Everything here is a function:
 * no Spring, no clock, no input or output, no session, no screen.
 */
@NullMarked
package io.patchbay.change.plan;

import org.jspecify.annotations.NullMarked;
