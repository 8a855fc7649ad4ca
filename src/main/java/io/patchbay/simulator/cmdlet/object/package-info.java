/**
 * How a host's state looks as Windows' own objects: type names, properties and their types as the facts list them.
 *
 * <p>It touches the state and {@code psrp}'s values. It decides nothing and changes nothing.
 */
@NullMarked
package io.patchbay.simulator.cmdlet.object;

import org.jspecify.annotations.NullMarked;
