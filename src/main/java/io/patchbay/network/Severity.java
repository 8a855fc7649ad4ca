package io.patchbay.network;

/** From the gravest. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
