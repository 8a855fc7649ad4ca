/**
 * What a person wants changed, one sealed type a capability. An intent says what, never how.
 *
 * <p>It may touch {@code network} alone. No cmdlet, no rule of Windows, no clock, no input or output belongs here: an
 * intent may be impossible, and preflight says so.
 */
@NullMarked
package io.patchbay.change.intent;

import org.jspecify.annotations.NullMarked;
