/**
 * What the screens say: the bundles of English and Japanese, the person's language, and the speaker that turns a
 * {@link io.patchbay.network.Message} into a sentence.
 *
 * <p>It may touch {@code network}'s messages and Vaadin's language contracts. No rule, no service and no screen belongs
 * here; a text is never put together from pieces of sentences.
 */
@NullMarked
package io.patchbay.ui.texts;

import org.jspecify.annotations.NullMarked;
