package io.patchbay.host;

import org.jspecify.annotations.Nullable;

/** A host could not be reached or read; says why and what to do. */
public final class HostUnavailableException extends Exception {
    private final transient HostFailure failure;

    public HostUnavailableException(HostFailure failure, @Nullable Throwable cause) {
        super(failure.message().key() + " " + failure.message().parameters(), cause);
        this.failure = failure;
    }

    public HostFailure failure() {
        return failure;
    }
}
