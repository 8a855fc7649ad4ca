/**
 * PowerShell's parameter binder, as far as the facts about cmdlets go: names, aliases, positions, sets, types, value
 * sets, pipeline input.
 *
 * <p>It touches {@code cmdlets.json}, {@code psrp}'s values and the simulator's errors. What a cmdlet does with its
 * parameters never belongs here.
 */
@NullMarked
package io.patchbay.simulator.binding;

import org.jspecify.annotations.NullMarked;
