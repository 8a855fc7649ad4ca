/**
 * The cmdlets of virtual machines and of the Hyper-V host itself, as far as networks need them.
 *
 * <p>It touches the state, the pipeline's door, the objects and refusals. Adapters and switches have rooms of their own.
 */
@NullMarked
package io.patchbay.simulator.cmdlet.vm;

import org.jspecify.annotations.NullMarked;
