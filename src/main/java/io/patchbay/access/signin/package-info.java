/**
 * Signing in over the web: the filter chain that closes every view and endpoint by default, and the brake on guessing.
 *
 * <p>It may touch Spring Security and Vaadin's part of it. No rule about who may do what belongs here.
 */
@NullMarked
package io.patchbay.access.signin;

import org.jspecify.annotations.NullMarked;
