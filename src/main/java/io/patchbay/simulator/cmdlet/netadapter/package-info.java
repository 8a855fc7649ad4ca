/**
 * The NetAdapter module: connections, their bindings and their place in the machine.
 *
 * <p>It touches the state, the pipeline's door and the refusals. It changes nothing: this module is only read so far.
 */
@NullMarked
package io.patchbay.simulator.cmdlet.netadapter;

import org.jspecify.annotations.NullMarked;
