package io.patchbay.change.plan.call;

import io.patchbay.network.Message;

/**
 * Something that must hold on the host at that moment. PowerShell takes an empty pipeline for a success
 * ({@code runs-on-hosts 1}), so everything is counted.
 *
 * @param says what must hold, for a person
 */
public record Check(Message says, Pick pick, Expectation expectation) {

    /** Of what the pick yields. Texts are compared without regard to letter case, as Windows does. */
    public sealed interface Expectation {
        /** Exactly one object. */
        record One() implements Expectation {}

        /** Exactly one object, and its property has this value. */
        record OneOf(Call.Value value) implements Expectation {}

        /** No object. */
        record None() implements Expectation {}
    }
}
