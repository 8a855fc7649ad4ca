package io.patchbay.change.plan.call;

/** Binds a symbol to what the pick yields; that must be exactly one value. */
public record Learn(Symbol symbol, Pick pick) {}
