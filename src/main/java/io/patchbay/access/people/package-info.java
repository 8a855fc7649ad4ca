/**
 * The people in the database, who is asking, and the first administrator's one-time code.
 *
 * <p>It may touch Spring Security's core and the database. No web request and no screen belongs here.
 */
@NullMarked
package io.patchbay.access.people;

import org.jspecify.annotations.NullMarked;
