/**
 * PowerShell's values and their wire form, CLIXML (MS-PSRP 2.2.5): the value model, a reader and a writer.
 *
 * <p>Pure: text in, values out. No message, pool or transport is known here.
 */
@NullMarked
package io.patchbay.psrp.clixml;

import org.jspecify.annotations.NullMarked;
