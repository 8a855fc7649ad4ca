/**
 * The hosts that a person without Windows meets first: each a file, drawn as somebody who runs such hosts would know it.
 *
 * <p>It touches the state's records only. Everything here is data; nothing decides or runs.
 */
@NullMarked
package io.patchbay.simulator.example;

import org.jspecify.annotations.NullMarked;
