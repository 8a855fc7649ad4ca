/**
 * Windows' refusals that more than one cmdlet says, in its own words and ids (behaviour: 10).
 *
 * <p>It touches the simulator's errors only. A refusal of one cmdlet stands in that cmdlet's file.
 */
@NullMarked
package io.patchbay.simulator.cmdlet.refusal;

import org.jspecify.annotations.NullMarked;
