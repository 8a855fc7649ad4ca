/**
 * What Windows would refuse, or do unasked, named before it happens and with the way out: one file of rules a subject, each
 * rule with its fact.
 *
 * <p>It may touch {@code network} and {@code change.intent}. Texts are keys with parameters; no cmdlet, no plan, no clock, no
 * input or output belongs here. What could not be read is said, never taken for nothing.
 */
@NullMarked
package io.patchbay.change.plan.preflight;

import org.jspecify.annotations.NullMarked;
