package io.patchbay.simulator.winrm;

import java.time.Duration;

/**
 * What Windows bounds (MS-WSMV 2.2.4.42, winrm/config); its defaults are {@link #WINDOWS}.
 *
 * @param shellsPerUser on one host
 * @param commandsPerShell started and not yet released
 * @param idleTimeout of a shell whose client named none
 * @param shortestIdleTimeout whatever a client names
 * @param longestIdleTimeout whatever a client names
 * @param maxEnvelopeSize of requests and answers, in bytes
 */
public record Quotas(
        int shellsPerUser,
        int commandsPerShell,
        Duration idleTimeout,
        Duration shortestIdleTimeout,
        Duration longestIdleTimeout,
        int maxEnvelopeSize) {
    public static final Quotas WINDOWS =
            new Quotas(30, 1000, Duration.ofHours(2), Duration.ofMinutes(1), Duration.ofHours(12), 500 * 1024);
}
