/**
 * PowerShell's own cmdlets that pipelines of simulated cmdlets need, and CIM classes that tell about the machine.
 *
 * <p>It touches the state, the pipeline's door and the refusals. No script block is run here.
 */
@NullMarked
package io.patchbay.simulator.cmdlet.core;

import org.jspecify.annotations.NullMarked;
