package io.patchbay.access;

import java.util.Optional;

/** Who is there, and who is asking. */
public interface People {

    /** Whoever is signed in on this thread's request or UI; empty on a thread of the console's own. */
    Optional<Person> current();

    Optional<Person> find(String userName);
}
