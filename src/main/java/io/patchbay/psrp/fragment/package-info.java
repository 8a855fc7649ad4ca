/**
 * Messages cut into fragments and put together again (MS-PSRP 2.2.4).
 *
 * <p>Bytes in, bytes out: it knows neither what a message says nor what carries the fragments.
 */
@NullMarked
package io.patchbay.psrp.fragment;

import org.jspecify.annotations.NullMarked;
