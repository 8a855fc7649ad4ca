package io.patchbay.network;

import java.util.UUID;

/** A network adapter's InterfaceGuid: lives as long as the adapter, unlike its name and index (behaviour: 14.3). */
public record AdapterId(UUID guid) {
    @Override
    public String toString() {
        return guid.toString();
    }
}
