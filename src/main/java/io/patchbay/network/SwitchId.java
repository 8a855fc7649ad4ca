package io.patchbay.network;

import java.util.UUID;

/** A virtual switch's Id. It stays over renaming, change of type and of NIC; names are not unique. */
public record SwitchId(UUID guid) {
    @Override
    public String toString() {
        return guid.toString();
    }
}
