/**
 * The audit trail: rows that are only ever appended, each with the hash of the one before.
 *
 * <p>It may touch the database and ask who is signed in. Nothing here changes or removes an entry.
 */
@NullMarked
package io.patchbay.access.audit;

import org.jspecify.annotations.NullMarked;
