/** The front end on standard input: driven by PowerShell's own client, and packet by packet. */
@NullMarked
package io.patchbay.simulator.stdio;

import org.jspecify.annotations.NullMarked;
