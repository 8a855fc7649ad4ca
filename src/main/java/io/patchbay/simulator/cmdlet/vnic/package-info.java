/**
 * The cmdlets of virtual network adapters, the management OS's and the virtual machines', and of what their ports carry
 * (behaviour: 4, 6).
 *
 * <p>It touches the state, the pipeline's door, the objects and refusals, and the switches' room where a port is made.
 */
@NullMarked
package io.patchbay.simulator.cmdlet.vnic;

import org.jspecify.annotations.NullMarked;
