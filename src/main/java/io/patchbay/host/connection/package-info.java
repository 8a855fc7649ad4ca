/**
 * Reaching a host: opening sessions and keeping one a host, what to say when that fails, and the connection test.
 *
 * <p>It may touch {@code psrp}, {@code host.reading}'s probe and {@code host.registry}. It keeps nothing that was read.
 */
@NullMarked
package io.patchbay.host.connection;

import org.jspecify.annotations.NullMarked;
