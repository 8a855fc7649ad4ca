package io.patchbay.access.people;

/** Where the one-time code is shown: to whoever started the console, and nobody else. */
public interface SetupTerminal {

    /** @param code in groups with dashes, as it may be typed */
    void show(String code);
}
