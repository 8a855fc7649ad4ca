/**
 * The journal of runs: what is about to be done, what was done, who may do it now. Every write is a transaction of its own,
 * committed before the run goes on, and passes only while the run still holds its host's lease.
 *
 * <p>It may touch the database and {@code change}'s records. It knows no session and no host; nothing here runs anything.
 */
@NullMarked
package io.patchbay.change.run.journal;

import org.jspecify.annotations.NullMarked;
