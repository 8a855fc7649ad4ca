/**
 * Calls of cmdlets as data: what may be said to Hyper-V and how a host is asked whether something holds; the same data as
 * text for a person and as commands for the wire.
 *
 * <p>It may touch {@code network}'s ids and messages and {@code psrp}'s commands as data. No rule about when to call what,
 * no session, no input or output belongs here.
 */
@NullMarked
package io.patchbay.change.plan.call;

import org.jspecify.annotations.NullMarked;
