/**
 * The NetLbfo module: LBFO teams, their members and team interfaces (behaviour: 3).
 *
 * <p>It touches the state, the pipeline's door and the refusals. It changes nothing: this module is only read so far.
 */
@NullMarked
package io.patchbay.simulator.cmdlet.netlbfo;

import org.jspecify.annotations.NullMarked;
