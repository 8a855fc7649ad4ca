package io.patchbay.network;

import java.util.List;

/**
 * Something to say to a person: a key of the bundles, and its parameters in order. Said in her language where it is
 * shown.
 */
public record Message(String key, List<Object> parameters) {
    public Message {
        parameters = List.copyOf(parameters);
    }

    public static Message of(String key, Object... parameters) {
        return new Message(key, List.of(parameters));
    }
}
