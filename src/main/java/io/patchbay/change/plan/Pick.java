package io.patchbay.change.plan;

/**
 * Objects that a host is asked for, and the one property of each that is looked at. Asking changes nothing.
 *
 * @param call ends in objects
 * @param property such as {@code Id}
 */
public record Pick(Call call, String property) {}
