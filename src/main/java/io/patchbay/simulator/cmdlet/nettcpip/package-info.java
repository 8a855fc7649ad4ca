/**
 * The NetTCPIP and DnsClient modules: addresses, routes, IP interfaces, name servers and TCP connections.
 *
 * <p>It touches the state, the pipeline's door and the refusals. It changes nothing: this module is only read so far.
 */
@NullMarked
package io.patchbay.simulator.cmdlet.nettcpip;

import org.jspecify.annotations.NullMarked;
