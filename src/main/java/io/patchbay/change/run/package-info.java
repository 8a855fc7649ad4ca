/**
 * Runs plans on hosts: reads the host again and plans anew, writes every step into the journal before and after it, counts
 * every pick, and verifies what was promised.
 *
 * <p>It may touch {@code change.plan}, {@code host}, {@code access}, {@code psrp}'s commands and the database. No rule about
 * Hyper-V and no screen belongs here, and nothing here ever repeats a call whose fate is unknown.
 */
@NullMarked
package io.patchbay.change.run;

import org.jspecify.annotations.NullMarked;
