/**
 * Errors as Windows PowerShell words and numbers them: categories, records, and the exception that ends a statement.
 *
 * <p>It touches {@code psrp}'s records and values. Which cmdlet refuses what, and in which words, never belongs here.
 */
@NullMarked
package io.patchbay.simulator.error;

import org.jspecify.annotations.NullMarked;
