/**
 * Small parts that several screens use: a state's dot, a finding, a card, copyable code, how fresh something is.
 *
 * <p>It may touch the records of {@code network} and {@code host}, and {@code ui.texts}. No service is asked here.
 */
@NullMarked
package io.patchbay.ui.parts;

import org.jspecify.annotations.NullMarked;
