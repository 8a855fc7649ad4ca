/**
 * Secrets at rest: the key file outside the database, and AES-GCM with it.
 *
 * <p>It touches the JDK's cryptography alone. What the secrets are for belongs to whoever seals them.
 */
@NullMarked
package io.patchbay.access.secret;

import org.jspecify.annotations.NullMarked;
