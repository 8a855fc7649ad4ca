/**
 * The lines of PSRP over standard input and output, for either end.
 *
 * <p>Text in, packets out. Processes, threads and what is inside a fragment never belong here.
 */
@NullMarked
package io.patchbay.psrp.stdio.framing;

import org.jspecify.annotations.NullMarked;
