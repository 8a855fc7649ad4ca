package io.patchbay.access;

import java.util.Optional;

/** Who is there, and who is asking. */
public interface People {

    /** Whoever is signed in on this thread's request or UI; empty on a thread of the console's own. */
    Optional<Person> current();

    Optional<Person> find(String userName);

    /**
     * Stands before everything that changes something: passes whoever is signed in on this thread in that role.
     *
     * @throws NotAllowedException for anybody else, and on a thread where nobody is signed in: hand the person over
     *     with {@link #carry}
     */
    Person require(Role role);

    /** The task, done as whoever is signed in on the calling thread, for a thread of its own. */
    Runnable carry(Runnable task);
}
