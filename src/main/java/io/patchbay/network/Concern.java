package io.patchbay.network;

/** A part of a host's network that is read on its own, and may be absent or not permitted on its own. */
public enum Concern {
    ADAPTERS,
    BINDINGS,
    ADDRESSES,
    LBFO,
    SWITCHES,
    HOST_VNICS,
    VIRTUAL_MACHINES,
    PATH
}
