package io.patchbay.psrp.auth;

import java.util.Arrays;

/**
 * A Windows account and its password. The password is copied in, never printed, and wiped by {@link #close()}; whoever
 * makes a credential closes it.
 */
public final class Credential implements AutoCloseable {
    private final String user;
    private final String domain;
    private final char[] password;

    /**
     * @param user the account's name alone: {@code Administrator}, or a user principal name ({@code anna@example.com})
     * @param domain the domain or the computer's name; empty for a local account or a user principal name
     * @param password copied; the caller wipes its own array
     */
    public Credential(String user, String domain, char[] password) {
        this.user = user;
        this.domain = domain;
        this.password = password.clone();
    }

    /** Takes {@code DOMAIN\\user}, {@code user@domain} or {@code user} apart as Windows does. */
    public static Credential of(String name, char[] password) {
        int slash = name.indexOf('\\');
        return slash < 0
                ? new Credential(name, "", password)
                : new Credential(name.substring(slash + 1), name.substring(0, slash), password);
    }

    public String user() {
        return user;
    }

    public String domain() {
        return domain;
    }

    /** A copy, which the caller wipes. */
    public char[] password() {
        return password.clone();
    }

    /** A credential of its own, to be closed apart from this one. */
    public Credential copy() {
        return new Credential(user, domain, password);
    }

    /** Overwrites the password. */
    @Override
    public void close() {
        Arrays.fill(password, '\0');
    }

    @Override
    public String toString() {
        return domain.isEmpty() ? user : domain + "\\" + user;
    }
}
