/** What the screens of this room promise, without a browser. */
@org.jspecify.annotations.NullMarked
package io.patchbay.ui.fleet;
