package io.patchbay.host;

import java.util.List;

/**
 * Hosts that whoever set up this console offers to try it with: read from the file that {@code patchbay.example-hosts}
 * names. They are hosts like any other once added.
 */
public interface ExampleHosts {

    /** One that is offered and not registered yet. */
    record Example(String name, HostAddress address) {}

    /** Those not registered yet (by address); empty where none are configured. */
    List<Example> offered();

    /** Adds all that are offered. */
    List<RegisteredHost> addAll();
}
