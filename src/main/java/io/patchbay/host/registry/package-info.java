/**
 * Which hosts are registered, their encrypted credentials, and the examples that may be added.
 *
 * <p>It may touch the database, {@code access} and what is known of a host ({@code host.snapshot}). It never talks to a
 * host.
 */
@NullMarked
package io.patchbay.host.registry;

import org.jspecify.annotations.NullMarked;
