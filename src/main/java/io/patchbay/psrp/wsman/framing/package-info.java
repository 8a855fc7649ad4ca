/**
 * How a sealed SOAP message lies in an HTTP body: the multipart/encrypted framing of MS-WSMV 2.2.9.1.1.
 *
 * <p>Bytes in, bytes out, for both ends; it may touch {@code psrp.auth}'s seal. Connections and envelopes never belong
 * here.
 */
@NullMarked
package io.patchbay.psrp.wsman.framing;

import org.jspecify.annotations.NullMarked;
