package io.patchbay.host;

import java.util.UUID;

/** A registered host's id: the console's own, for good; names and addresses may change. */
public record HostId(UUID value) {

    public static HostId random() {
        return new HostId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException where the text is no UUID */
    public static HostId parse(String text) {
        return new HostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
