/** Proof of the PowerShell Remoting client, most of it against the real engine. */
@org.jspecify.annotations.NullMarked
package io.patchbay.psrp;
