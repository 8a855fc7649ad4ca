/**
 * Stand-in modules: for a real PowerShell engine, the modules of Windows (Hyper-V, NetAdapter, …) as functions that ask a
 * simulated host, so that any script can run against it and PowerShell's own binder judges every call.
 *
 * <p>It may touch {@code psrp}'s value codec and the simulator's cmdlet signatures and runner. What a cmdlet does is the
 * simulator's affair; no semantics ever belong here.
 */
@NullMarked
package io.patchbay.simulator.standin;

import org.jspecify.annotations.NullMarked;
