/**
 * The wiring diagram as a component for views: the element {@code patchbay-wiring} with a picture of {@code diagram} and
 * the texts of the person's language.
 *
 * <p>It may touch {@code diagram}, {@code network} and the texts. No layout, no rule and no host is known here.
 */
@NullMarked
package io.patchbay.ui.wiring;

import org.jspecify.annotations.NullMarked;
