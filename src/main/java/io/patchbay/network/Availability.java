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

    /** Reading failed otherwise. @param detail what the host said, in its language */
    record Failed(String detail) implements Availability {}
}
