/**
 * Reading every host again and again, never twice at once, and a bounded number at the same time.
 *
 * <p>It joins {@code host.connection}, {@code host.reading} and {@code host.snapshot}. No rule about a network belongs
 * here.
 */
@NullMarked
package io.patchbay.host.watch;

import org.jspecify.annotations.NullMarked;
