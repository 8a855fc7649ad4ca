/**
 * The doors: sign-in and the first start's setup.
 *
 * <p>It may touch {@code access}. Who may do what is decided there, not here.
 */
@NullMarked
package io.patchbay.ui.signin;

import org.jspecify.annotations.NullMarked;
