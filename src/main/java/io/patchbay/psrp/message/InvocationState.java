package io.patchbay.psrp.message;

/** A pipeline's state on the wire (MS-PSRP 2.2.3.5, PSInvocationState); the ordinal is its number. */
public enum InvocationState {
    NOT_STARTED,
    RUNNING,
    STOPPING,
    STOPPED,
    COMPLETED,
    FAILED,
    DISCONNECTED
}
