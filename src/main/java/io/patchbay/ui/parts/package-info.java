/**
 * Small parts that several screens use: a state's dot, a finding, a card, copyable code, how fresh something is.
 *
 * <p>It may touch {@code network} and {@code ui.texts}. No service and no feature belongs here.
 */
@NullMarked
package io.patchbay.ui.parts;

import org.jspecify.annotations.NullMarked;
