package io.patchbay.access;

import java.time.Instant;
import java.util.List;

/** Who did what, when: append-only, each entry chained to the one before by its hash. */
public interface Audit {

    /** What was done. The names are stored: a name once used stays. */
    enum Action {
        ADMINISTRATOR_CREATED,
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT,
        HOST_ADDED,
        HOST_CHANGED,
        HOST_REMOVED,
        RUN_STARTED,
        RUN_ENDED
    }

    /**
     * @param actor a user name, or {@code -} for the console itself
     * @param subject what it was done to, such as a host's name
     * @param detail one line more, or empty
     */
    record Entry(long number, Instant at, String actor, Action action, String subject, String detail) {}

    /** By whoever is signed in on this thread, or the console itself. Joins the caller's transaction. */
    void record(Action action, String subject, String detail);

    /** For threads of the console's own that work for a person. */
    void record(String actor, Action action, String subject, String detail);

    /** The newest first. */
    List<Entry> latest(int count);

    /** Whether every entry's hash still follows from its content and the entry before. */
    boolean intact();
}
