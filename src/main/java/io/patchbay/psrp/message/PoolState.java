package io.patchbay.psrp.message;

/** A runspace pool's state on the wire (MS-PSRP 2.2.3.4); the ordinal is its number. */
public enum PoolState {
    BEFORE_OPEN,
    OPENING,
    OPENED,
    CLOSED,
    CLOSING,
    BROKEN,
    NEGOTIATION_SENT,
    NEGOTIATION_SUCCEEDED,
    CONNECTING,
    DISCONNECTED
}
