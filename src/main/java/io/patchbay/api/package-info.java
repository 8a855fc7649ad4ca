/**
 * REST: what the browser's own elements and other programs read. Each answer is made from the features' records.
 *
 * <p>It may touch the features. No rule and no screen belongs here; who may see what is asked where it is decided.
 */
@NullMarked
package io.patchbay.api;

import org.jspecify.annotations.NullMarked;
