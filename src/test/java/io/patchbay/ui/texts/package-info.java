/** What both languages promise. */
@org.jspecify.annotations.NullMarked
package io.patchbay.ui.texts;
