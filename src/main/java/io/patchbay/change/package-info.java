/**
 * Changing a host: the door to running a plan and to what was run. What a person wants is said in {@code change.intent},
 * the plan for it and what Windows would refuse in {@code change.plan}, the run with its journal in {@code change.run}.
 *
 * <p>It may touch {@code network}, {@code host}, {@code access} and {@code psrp}'s commands. Intents, planner, preflight and
 * prediction are pure; no screen belongs here.
 */
@NullMarked
package io.patchbay.change;

import org.jspecify.annotations.NullMarked;
