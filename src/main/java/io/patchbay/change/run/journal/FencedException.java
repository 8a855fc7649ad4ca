package io.patchbay.change.run.journal;

/** The run lost its host's lease: it took too long to answer, and another one may be at work. It must touch nothing more. */
public final class FencedException extends RuntimeException {
    FencedException(long number) {
        super("Run " + number + " no longer holds its host's lease");
    }
}
