/**
 * What a port of a virtual switch carries besides its connection: one record a feature, as Windows keeps them.
 *
 * <p>It touches nothing. A feature that nobody ever set does not exist (behaviour: 0.2); what a cmdlet shows in its
 * place is the cmdlet's affair and never belongs here.
 */
@NullMarked
package io.patchbay.simulator.state.port;

import org.jspecify.annotations.NullMarked;
