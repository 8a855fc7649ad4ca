/**
 * The doors: sign-in, the first start's setup, and Spring Security's configuration for the screens.
 *
 * <p>It may touch {@code access}. Who may do what is decided there, not here.
 */
@NullMarked
package io.patchbay.ui.signin;

import org.jspecify.annotations.NullMarked;
