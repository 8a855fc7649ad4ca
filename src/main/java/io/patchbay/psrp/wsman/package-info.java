/**
 * WS-Management (MS-WSMV): its SOAP messages and sealed framing, used by both ends, and the client's transport over
 * HTTP, one authenticated channel a connection.
 *
 * <p>It may touch {@code psrp.auth}, the transport seam of {@code psrp} and HttpCore. What the fragments mean is
 * {@code psrp.message}'s affair, and no simulated host is known here.
 */
@NullMarked
package io.patchbay.psrp.wsman;

import org.jspecify.annotations.NullMarked;
