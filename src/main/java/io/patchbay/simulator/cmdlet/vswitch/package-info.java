/**
 * The cmdlets that make, show, team and remove virtual switches, and what Windows does to adapters and addresses by them
 * (behaviour: 0 to 2).
 *
 * <p>It touches the state, the pipeline's door, the objects and refusals. Ports' settings and virtual machines never belong
 * here.
 */
@NullMarked
package io.patchbay.simulator.cmdlet.vswitch;

import org.jspecify.annotations.NullMarked;
