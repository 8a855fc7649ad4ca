/**
 * How the CDXML modules (NetAdapter, NetTCPIP, NetLbfo, DnsClient) query and what they say when nothing is found
 * (behaviour: 10.5).
 *
 * <p>It touches the pipeline's door and the errors. What is queried never belongs here.
 */
@NullMarked
package io.patchbay.simulator.cmdlet.cim;

import org.jspecify.annotations.NullMarked;
