/** The whole console, started: what is closed, what survives a restart, its tables on both databases. */
@NullMarked
package io.patchbay.console;

import org.jspecify.annotations.NullMarked;
