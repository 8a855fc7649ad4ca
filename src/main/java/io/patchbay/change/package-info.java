/**
 * Changing a host: what a person wants (intent), the plan for it, what Windows would refuse (preflight), the run with its
 * journal.
 *
 * <p>It may touch {@code network}, {@code host}, {@code access} and {@code psrp}'s commands. Planner, preflight and
 * prediction are pure; no screen belongs here.
 */
@NullMarked
package io.patchbay.change;

import org.jspecify.annotations.NullMarked;
