/**
 * Who may do what: people and roles, sign-in, the first administrator, secrets at rest, the audit trail.
 *
 * <p>It touches nothing else of Patchbay's.
 */
@NullMarked
package io.patchbay.access;

import org.jspecify.annotations.NullMarked;
