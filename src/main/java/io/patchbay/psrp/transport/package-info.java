/**
 * The seam below the codec: what carries PSRP fragments to a host and back.
 *
 * <p>It knows fragments as bytes and pipelines as ids. How a message is built, what state a pool is in, and which
 * threads wait for a pipeline never belong here.
 */
@NullMarked
package io.patchbay.psrp.transport;

import org.jspecify.annotations.NullMarked;
