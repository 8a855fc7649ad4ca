package io.patchbay.simulator;

import java.util.Optional;

/** Who may sign in to the simulated hosts. */
@FunctionalInterface
public interface Accounts {

    /**
     * The password of an account, or empty where it does not exist.
     *
     * @param domain as the client sent it, often empty; letter case has no meaning
     * @param user as the client sent it; letter case has no meaning
     * @return an array of the caller's own, which it wipes after use
     */
    Optional<char[]> password(String domain, String user);

    /** One account, whatever the domain. */
    static Accounts one(String user, char[] password) {
        char[] own = password.clone();
        return (domain, asked) -> asked.equalsIgnoreCase(user) ? Optional.of(own.clone()) : Optional.empty();
    }
}
