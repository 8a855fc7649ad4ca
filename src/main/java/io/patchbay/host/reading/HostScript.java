package io.patchbay.host.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The constant scripts that this room sends. Their text never changes at run time and takes values by parameters alone,
 * so that a policy can allow them by hash, and a simulated host can answer them by hash.
 */
public enum HostScript {
    /** The whole network, as flat records. Parameter {@code DialledPort}. */
    READ_NETWORK("Read-HostNetwork.ps1"),
    /** PowerShell's version, the Hyper-V module and the account's rights. No parameter. */
    PROBE("Probe-Host.ps1");

    private final String text;

    HostScript(String resource) {
        try (InputStream in = HostScript.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("This build lacks " + resource);
            }
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Exactly what is sent; lines end with {@code \n} whatever the build machine. */
    public String text() {
        return text;
    }
}
