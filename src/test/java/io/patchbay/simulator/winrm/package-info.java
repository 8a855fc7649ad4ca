/** The listener and our own client, which is no part of the simulator, against each other. */
@NullMarked
package io.patchbay.simulator.winrm;

import org.jspecify.annotations.NullMarked;
