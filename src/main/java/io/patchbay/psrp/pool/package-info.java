/**
 * Runspace pools and pipelines as state machines (MS-PSRP 3.1): fragments in, events and fragments out.
 *
 * <p>It may touch messages and fragments. Threads, sockets, clocks and waiting never belong here.
 */
@NullMarked
package io.patchbay.psrp.pool;

import org.jspecify.annotations.NullMarked;
