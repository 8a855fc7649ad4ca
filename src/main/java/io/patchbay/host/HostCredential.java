package io.patchbay.host;

import io.patchbay.network.InvalidValueException;
import io.patchbay.network.Message;
import java.util.Arrays;

/**
 * A user and her password on a host. Never printed, and wiped by whoever made it once it was used.
 *
 * <p>The array is kept, not copied, so that wiping it wipes the only copy.
 */
public final class HostCredential implements AutoCloseable {
    private final String user;
    private final char[] password;

    /** @param user {@code name}, {@code DOMAIN\name} or {@code name@domain}; 1 to 256 characters */
    public HostCredential(String user, char[] password) {
        if (user.isBlank() || user.length() > 256) {
            throw new InvalidValueException(Message.of("host.credential.user"));
        }
        this.user = user;
        this.password = password;
    }

    public String user() {
        return user;
    }

    public char[] password() {
        return password;
    }

    /** Overwrites the password. */
    @Override
    public void close() {
        Arrays.fill(password, '\0');
    }

    @Override
    public String toString() {
        return user + " (password not shown)";
    }
}
