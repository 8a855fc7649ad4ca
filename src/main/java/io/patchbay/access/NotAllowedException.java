package io.patchbay.access;

/** Nobody is signed in on this thread, or not in the role that this takes. */
public final class NotAllowedException extends RuntimeException {
    public NotAllowedException(Role needed) {
        super("This takes somebody in the role " + needed + " to be signed in on this thread");
    }
}
