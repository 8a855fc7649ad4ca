package io.patchbay.host;

/**
 * Whoever works on a host over a longer time says so here; meanwhile it is neither moved to another address or account nor
 * removed, because what was begun on one machine must not go on on another.
 */
public interface HostInUse {
    boolean inUse(HostId host);
}
