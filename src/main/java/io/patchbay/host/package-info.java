/**
 * Registered hosts: how to reach them, with which credential; testing a connection step by step; reading a host into a
 * {@link io.patchbay.network.HostNetwork} and keeping every distinct snapshot.
 *
 * <p>It may touch {@code psrp}, {@code network} and {@code access}. No change of a host and no screen belongs here.
 */
@NullMarked
package io.patchbay.host;

import org.jspecify.annotations.NullMarked;
