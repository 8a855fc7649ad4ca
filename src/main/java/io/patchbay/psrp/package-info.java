/**
 * PowerShell Remoting for Java: a PSRP codec without sockets, runspace pools and pipelines as state machines, and the
 * transports that carry them (WS-Management, standard input and output).
 *
 * <pre>{@code
 * try (PowerShellSession session = PowerShellSession.open(ProcessTransport.pwsh(pwsh), PoolOptions.DEFAULT)) {
 *     Result switches = session.invoke(PowerShell.command("Get-VMSwitch").with("Name", PsValue.text(name)).build());
 * }
 * }</pre>
 *
 * <p>It may touch the JDK, HttpCore and Bouncy Castle's MD4. Spring, Vaadin, Hyper-V and anything else of Patchbay's
 * never belong here: this package could be released alone.
 */
@NullMarked
package io.patchbay.psrp;

import org.jspecify.annotations.NullMarked;
