/**
 * The application: its main, its configuration, its data folder. It may touch everything but {@code simulator} and
 * {@code demo}; no rule of the product belongs here.
 */
@NullMarked
package io.patchbay.console;

import org.jspecify.annotations.NullMarked;
