package io.patchbay.host;

import io.patchbay.network.InvalidValueException;
import io.patchbay.network.Message;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a host's WinRM listener is and how to talk to it.
 *
 * @param name a DNS name or a numeric address, without brackets, 1 to 253 characters
 * @param port 1 to 65535; Windows' own are 5985 (HTTP) and 5986 (HTTPS)
 * @param path begins with a slash; Windows' own is {@code /wsman}
 * @param configurationName the session configuration, such as {@code Microsoft.PowerShell} or a JEA endpoint's name
 * @param pinnedFingerprint SHA-256 of the one certificate that a person trusts, 64 small hex digits; null to verify the
 *     certificate the usual way. Of HTTPS only
 */
public record HostAddress(
        String name,
        int port,
        String path,
        Transport transport,
        String configurationName,
        @Nullable String pinnedFingerprint) {

    /** How the listener is reached. Over HTTP every message is sealed by NTLM or Kerberos. */
    public enum Transport {
        HTTP(5985),
        HTTPS(5986);

        private final int defaultPort;

        Transport(int defaultPort) {
            this.defaultPort = defaultPort;
        }

        public int defaultPort() {
            return defaultPort;
        }
    }

    public static final String DEFAULT_PATH = "/wsman";
    public static final String DEFAULT_CONFIGURATION = "Microsoft.PowerShell";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._:%-]+");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~/-]*");
    private static final Pattern CONFIGURATION = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    public HostAddress {
        if (name.isEmpty() || name.length() > 253 || !NAME.matcher(name).matches()) {
            throw new InvalidValueException(Message.of("host.address.name", shortened(name)));
        }
        if (port < 1 || port > 65535) {
            throw new InvalidValueException(Message.of("host.address.port", port));
        }
        if (path.length() > 200 || !PATH.matcher(path).matches()) {
            throw new InvalidValueException(Message.of("host.address.path", shortened(path)));
        }
        if (configurationName.length() > 200
                || !CONFIGURATION.matcher(configurationName).matches()) {
            throw new InvalidValueException(Message.of("host.address.configuration", shortened(configurationName)));
        }
        if (pinnedFingerprint != null) {
            pinnedFingerprint = pinnedFingerprint
                    .replace(":", "")
                    .replace(" ", "")
                    .replace("-", "")
                    .toLowerCase(Locale.ROOT);
            if (!FINGERPRINT.matcher(pinnedFingerprint).matches()) {
                throw new InvalidValueException(Message.of("host.address.fingerprint", shortened(pinnedFingerprint)));
            }
        }
    }

    /** Windows' own port and path, the default session configuration, no pinned certificate. */
    public static HostAddress of(String name, Transport transport) {
        return new HostAddress(name, transport.defaultPort(), DEFAULT_PATH, transport, DEFAULT_CONFIGURATION, null);
    }

    /** As a person reads it: {@code http://hv01:5985/wsman}. */
    public String url() {
        String host = name.indexOf(':') >= 0 ? "[" + name + "]" : name;
        return transport.name().toLowerCase(Locale.ROOT) + "://" + host + ":" + port + path;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
