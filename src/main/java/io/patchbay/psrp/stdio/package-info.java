/**
 * PSRP over a process's standard input and output: the framing that {@code pwsh -s} and PowerShell's SSH remoting speak,
 * one XML element a line.
 *
 * <p>It may touch {@code transport} and the framing below. What is inside a fragment never belongs here.
 */
@NullMarked
package io.patchbay.psrp.stdio;

import org.jspecify.annotations.NullMarked;
