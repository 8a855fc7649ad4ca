/**
 * Simulated Hyper-V hosts behind a real WinRM listener, with a main class of its own, usable to test other tools too.
 *
 * <p>It may touch {@code psrp}'s codec, framing and authentication messages: never its client, and never
 * {@code network}, whose independence is what makes a prediction's test a test. The console does not know that this
 * package exists.
 */
@NullMarked
package io.patchbay.simulator;

import org.jspecify.annotations.NullMarked;
