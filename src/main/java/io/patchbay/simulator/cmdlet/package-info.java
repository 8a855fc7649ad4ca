/**
 * Which cmdlets a simulated host has and which of them run; each family has a room of its own below.
 *
 * <p>It touches those rooms and the binder's signatures. What a cmdlet does never belongs here.
 */
@NullMarked
package io.patchbay.simulator.cmdlet;

import org.jspecify.annotations.NullMarked;
