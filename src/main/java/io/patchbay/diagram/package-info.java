/**
 * From a {@link io.patchbay.network.HostNetwork} to a laid-out picture: boxes, ports and wires with coordinates, and the
 * paths that light up together.
 *
 * <p>Pure; it may touch {@code network} alone. No colour value, no text in a language, no browser belongs here.
 */
@NullMarked
package io.patchbay.diagram;

import org.jspecify.annotations.NullMarked;
