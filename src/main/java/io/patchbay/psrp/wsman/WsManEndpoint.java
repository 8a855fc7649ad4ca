package io.patchbay.psrp.wsman;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a host's WinRM service is spoken to.
 *
 * @param host a name or an address (IPv6 without brackets)
 * @param port 1 to 65535; Windows listens on 5985 (HTTP) and 5986 (HTTPS)
 * @param path {@code /wsman} on Windows
 * @param tls HTTPS; without it every message is sealed by NTLM, never plain
 * @param pinnedFingerprint SHA-256 of the host's certificate, 64 hexadecimal digits (colons, spaces and letter case are
 *     cleaned off); null to have the certificate verified against the trusted authorities. Only with {@code tls}.
 * @param configurationName the session configuration; {@code Microsoft.PowerShell} unless a JEA endpoint is meant
 * @param timeouts how long to wait for what
 */
public record WsManEndpoint(
        String host,
        int port,
        String path,
        boolean tls,
        @Nullable String pinnedFingerprint,
        String configurationName,
        Timeouts timeouts) {
    public static final String DEFAULT_CONFIGURATION = "Microsoft.PowerShell";

    /**
     * @param connect for the TCP connection and the TLS handshake
     * @param operation for one request's work on the host, and one poll for output; not a pipeline's limit
     * @param grace how much longer than {@code operation} the answer may take to arrive
     */
    public record Timeouts(Duration connect, Duration operation, Duration grace) {
        public static final Timeouts DEFAULT =
                new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(10));
    }

    public WsManEndpoint {
        if (host.isBlank() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("No address: " + host + ":" + port);
        }
        if (!path.startsWith("/") || !path.chars().allMatch(each -> each > 0x20 && each < 0x7f)) {
            throw new IllegalArgumentException("A path begins with / and is plain ASCII without spaces: " + path);
        }
        if (!configurationName.matches("[A-Za-z0-9._-]{1,256}")) {
            throw new IllegalArgumentException("Not a session configuration's name: " + configurationName);
        }
        if (pinnedFingerprint != null) {
            pinnedFingerprint = pinnedFingerprint.replaceAll("[:\\s]", "").toUpperCase(Locale.ROOT);
            if (!tls || !pinnedFingerprint.matches("[0-9A-F]{64}")) {
                throw new IllegalArgumentException("A pinned fingerprint is 64 hexadecimal digits, and needs HTTPS.");
            }
        }
    }

    /** Sealed messages over HTTP with everything as Windows has it. */
    public static WsManEndpoint http(String host, int port) {
        return new WsManEndpoint(host, port, "/wsman", false, null, DEFAULT_CONFIGURATION, Timeouts.DEFAULT);
    }

    /** HTTPS with a verified certificate and everything as Windows has it. */
    public static WsManEndpoint https(String host, int port) {
        return new WsManEndpoint(host, port, "/wsman", true, null, DEFAULT_CONFIGURATION, Timeouts.DEFAULT);
    }

    public WsManEndpoint withPath(String newPath) {
        return new WsManEndpoint(host, port, newPath, tls, pinnedFingerprint, configurationName, timeouts);
    }

    public WsManEndpoint withPinnedFingerprint(@Nullable String fingerprint) {
        return new WsManEndpoint(host, port, path, tls, fingerprint, configurationName, timeouts);
    }

    public WsManEndpoint withConfigurationName(String name) {
        return new WsManEndpoint(host, port, path, tls, pinnedFingerprint, name, timeouts);
    }

    public WsManEndpoint withTimeouts(Timeouts newTimeouts) {
        return new WsManEndpoint(host, port, path, tls, pinnedFingerprint, configurationName, newTimeouts);
    }

    /** As written in a browser's address field. */
    public String url() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return (tls ? "https://" : "http://") + name + ":" + port + path;
    }
}
