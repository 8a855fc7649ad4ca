/**
 * Wires the simulator with the console's own scripts, whose answers it registers, and holds the demo's main.
 *
 * <p>It may touch {@code simulator}, {@code host} and {@code change}; nothing may touch it.
 */
@NullMarked
package io.patchbay.demo;

import org.jspecify.annotations.NullMarked;
