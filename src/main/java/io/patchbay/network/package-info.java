/**
 * A host's network as it was read: immutable records, value types, VLAN and naming rules, and pure questions about them.
 *
 * <p>It depends on the JDK alone. No Spring, no clock, no input or output, no wire and no screen text belong here.
 * What may be said to a person is a {@link io.patchbay.network.Finding} or a {@link io.patchbay.network.Message}: a key
 * with parameters; the texts live in the screens' bundles.
 */
@NullMarked
package io.patchbay.network;

import org.jspecify.annotations.NullMarked;
