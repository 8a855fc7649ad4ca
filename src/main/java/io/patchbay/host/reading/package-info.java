/**
 * Asks a host about its network by constant scripts, and makes a {@link io.patchbay.network.HostNetwork} of what it
 * answers.
 *
 * <p>It may touch {@code psrp} and {@code network}, and takes every record as written by a stranger: what can't be
 * understood is reported, never guessed. Nothing here changes a host, keeps anything, or knows where hosts are.
 */
@NullMarked
package io.patchbay.host.reading;

import org.jspecify.annotations.NullMarked;
