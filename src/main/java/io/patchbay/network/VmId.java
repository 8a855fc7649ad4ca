package io.patchbay.network;

import java.util.UUID;

/** A virtual machine's Id. */
public record VmId(UUID guid) {
    @Override
    public String toString() {
        return guid.toString();
    }
}
