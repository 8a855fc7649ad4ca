/**
 * The fleet: every host with its state, its small wiring sign and what is to be known of it; adding a host.
 *
 * <p>It may touch {@code host} and {@code diagram}. Reading and testing hosts is the services' work.
 */
@NullMarked
package io.patchbay.ui.fleet;

import org.jspecify.annotations.NullMarked;
