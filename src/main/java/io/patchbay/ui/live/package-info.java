/**
 * What happens in the background reaches the screens: one feed of Spring events, gathered for each UI over a quarter of
 * a second.
 *
 * <p>It may touch the events of {@code host} and {@code change}. It knows no view, and no thread of it waits for a UI.
 */
@NullMarked
package io.patchbay.ui.live;

import org.jspecify.annotations.NullMarked;
