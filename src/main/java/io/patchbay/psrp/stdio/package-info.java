/**
 * PSRP over a process's standard input and output: the framing that {@code pwsh -s} and PowerShell's SSH remoting speak,
 * one XML element a line.
 *
 * <p>{@link io.patchbay.psrp.stdio.Packet} is the framing alone, for either end. What is inside a fragment never belongs
 * here.
 */
@NullMarked
package io.patchbay.psrp.stdio;

import org.jspecify.annotations.NullMarked;
