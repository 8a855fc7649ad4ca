/**
 * Authentication for the wire: NTLMv2's messages, keys and sealing (MS-NLMP), the initiator's and the acceptor's side.
 *
 * <p>Bytes in, bytes out: it may touch the JDK's cryptography and Bouncy Castle's MD4. No socket, HTTP or SOAP is
 * known here, and neither LM nor NTLMv1 will ever be.
 */
@NullMarked
package io.patchbay.psrp.auth;

import org.jspecify.annotations.NullMarked;
