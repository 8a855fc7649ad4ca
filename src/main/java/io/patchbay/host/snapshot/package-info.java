/**
 * What is known of each host: its distinct networks as compressed rows, the latest one and the latest failure in memory.
 *
 * <p>It may touch the database and {@code network}. How a host is reached is not known here.
 */
@NullMarked
package io.patchbay.host.snapshot;

import org.jspecify.annotations.NullMarked;
