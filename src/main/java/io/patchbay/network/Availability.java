package io.patchbay.network;

/**
 * Whether a concern could be read. An empty list says "none" only where this says {@link Read}.
 */
public sealed interface Availability {
    Read READ = new Read();

    record Read() implements Availability {}

    /** The host has no such thing: no LBFO on a client Windows, no Hyper-V module. */
    record Absent() implements Availability {}

    /** The account may not read it. @param detail what the host said, in its language */
    record NotPermitted(String detail) implements Availability {}

    /** Reading failed otherwise. @param detail what the host said, in its language; empty where it said nothing */
    record Failed(String detail) implements Availability {

        /** The host's words as they are, or that there are none. */
        public Message said() {
            return detail.isBlank() ? Message.of("value.host.silent") : Message.of("value.host.words", detail);
        }
    }
}
