/**
 * The SOAP envelopes of WS-Management's shell operations (MS-WSMV), written and read as records by both ends.
 *
 * <p>Bytes in, records out, and back. It may touch StAX; connections, sealing and what the streams carry never belong
 * here.
 */
@NullMarked
package io.patchbay.psrp.wsman.soap;

import org.jspecify.annotations.NullMarked;
