package io.patchbay.change;

/** Told (as a Spring event, on the run's thread) whenever something about a run has changed. @param run as it is now */
public record RunChanged(Run run) {}
